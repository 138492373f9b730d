import type { Cell } from "../../src/kernel/sheet-source";
import { WorkCalendar } from "../../src/kernel/work-calendar";

/** Cells of 值班到岗记录 as Excel hands them over, from a generator with a fixed seed: about one row in fifty has a fault. */
export function dutyRows(rows: number): Cell[][] {
  const next = randomFrom(20_261_123);
  const members = 8;
  const groups = Math.max(4, Math.round(rows / 365 / members));
  const people = groups * members;
  const matrix: Cell[][] = [["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间", "请假", "请假批准人"]];
  const calendar = new WorkCalendar();
  for (let row = 0; row < rows; row++) {
    const person = row % people;
    const day = 46023 + Math.floor(row / people);
    const isRest = calendar.isRest(day);
    const start = isRest ? 8 : 18;
    const chance = next();
    const absent = chance < 0.008;
    const onLeave = chance < 0.004;
    matrix.push([
      day,
      isRest ? "08:00-21:00" : "18:00-21:00",
      `${Math.floor(person / members) + 1}组`,
      `${SURNAMES[person % SURNAMES.length]}${NAMES[Math.floor(person / SURNAMES.length) % NAMES.length]}${Math.floor(person / 2500)}`,
      absent ? "" : (start * 60 + (chance < 0.016 ? 7 : -3)) / 1440,
      absent ? "" : (21 * 60 + (chance > 0.994 ? -11 : 2)) / 1440,
      onLeave ? "是" : "",
      onLeave ? "李书记" : "",
    ]);
  }
  return matrix;
}

const SURNAMES = [
  ..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦",
];
const NAMES = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建文利斌宇浩凯健俊帆雪松梅琳波辉楠茜秋珊莎锦黛青倩",
];

/** A plain linear congruential generator: the same rows on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
