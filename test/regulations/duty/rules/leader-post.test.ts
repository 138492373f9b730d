import { DUTY_POLICY } from "../../../../src/regulations/duty/policy";
import { mayLead } from "../../../../src/regulations/duty/rules/leader-post";
import { leader, person, runDuty } from "../duty-workbook";

const RULE = "duty/leader-post";
const POSTS = DUTY_POLICY.leaderPosts.values[0].value;

describe("篇5 一.3 a leader's post", () => {
  it.each(POSTS.filter((post) => !post.startsWith("…")))("may be %s, as it stands", (post) => {
    expect(mayLead(post, POSTS)).toBe(true);
  });

  it.each(["镇", "乡", "党委", "镇党委", "镇政府"])("may be written after %s", (prefix) => {
    expect(mayLead(`${prefix}副书记`, POSTS)).toBe(true);
  });

  it.each([
    "综合执法办公室主任",
    "党建办主任",
    "农业服务中心主任",
    "中心主任",
    "大办公室主任",
    "党委委员、武装部长",
    "科员，副镇长",
    "科员,副镇长",
    "科员；副镇长",
    "工会主席/副镇长",
    "党委委员兼副镇长",
    " 副 镇 长 ",
  ])("may be %s", (post) => {
    expect(mayLead(post, POSTS)).toBe(true);
  });

  it.each([
    "综合执法办公室副主任",
    "党建办副主任",
    "农业服务中心副主任",
    "办公室主任",
    "办主任",
    "主任",
    "科员",
    "镇长助理",
    "区委副书记",
    "镇政府党委书记助理",
    "",
  ])("may not be %s", (post) => {
    expect(mayLead(post, POSTS)).toBe(false);
  });

  it("points at 职务 of the leader alone", async () => {
    const run = await runDuty({
      值班人员: [
        leader("张三"),
        leader("李四", { 值班组: "二组", 职务: "综合执法办副主任" }),
        leader("王五", { 值班组: "三组", 职务: null }),
        person("赵六", { 职务: "科员" }),
      ],
    });
    expect(run.found(RULE)).toEqual(["值班人员!C3 error notALeaderPost 篇5 一.3", "值班人员!C4 error noPost 篇5 一.3"]);
    expect(run.sentences(RULE, "notALeaderPost")).toEqual({
      chinese: "组长李四的职务是“综合执法办副主任”，不是党政领导，也不是大办公室或中心的主任。",
      english:
        "李四 leads a group as “综合执法办副主任”, which is neither a leader of the party or government nor the head of an office or centre.",
    });
    expect(run.sentences(RULE, "noPost")).toEqual({
      chinese: "组长王五没有填写职务。",
      english: "No post is given for the leader 王五.",
    });
  });

  it("leaves a post that can't be read to the reader", async () => {
    const run = await runDuty({ 值班人员: [leader("张三", { 职务: "#REF!" })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班人员!C2 error errorValue 篇5 一.3"]);
  });
});
