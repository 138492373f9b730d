import { FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import type { DutyRecords } from "../records";

const PREFIXES = ["镇党委", "镇政府", "党委", "镇", "乡"];

/** A group is led by a leader of the party or government, or by the head of an office or centre (篇5 一.3). */
export const leaderPost = defineRule<DutyRecords, "noPost" | "notALeaderPost">({
  id: "duty/leader-post",
  clause: "篇5 一.3",
  severity: "error",
  messages: ["noPost", "notALeaderPost"],
  check({ staff, policy }, report) {
    const { table } = staff;
    const flags = table.flags("组长");
    // 值班人员 bears no date: the list that came into force last counts.
    const posts = policy.at("leaderPosts", Number.MAX_SAFE_INTEGER);
    for (let row = 0; row < table.rowCount; row++) {
      if (table.leftOut[row] === 1 || flags[row] !== FLAG_YES || table.isUnreadable("职务", row)) continue;
      const post = table.textAt("职务", row);
      if (mayLead(post, posts)) continue;
      report(post === "" ? "noPost" : "notALeaderPost", table.at(row, "职务"), {
        name: table.textAt("姓名", row),
        post,
      });
    }
  },
});

/** One part of the post must be on the list, as it stands or without a leading 镇, 乡, 党委, 镇党委 or 镇政府. */
export function mayLead(post: string, posts: readonly string[]): boolean {
  const parts = foldCompact(post)
    .split(/[、,/;]|兼/u)
    .filter((part) => part !== "");
  return parts.some((part) =>
    [part, ...PREFIXES.filter((prefix) => part.startsWith(prefix)).map((prefix) => part.slice(prefix.length))].some(
      (bare) => posts.some((allowed) => isPost(bare, foldCompact(allowed))),
    ),
  );
}

/** `…办公室主任` stands for any head of an office, but not for a deputy. */
function isPost(post: string, allowed: string): boolean {
  if (!allowed.startsWith("…") && !allowed.startsWith("...")) return post === allowed;
  const ending = allowed.replace(/^(?:…|\.\.\.)+/u, "");
  return post.endsWith(ending) && post.length > ending.length;
}
