import { foldCompact } from "../../kernel/text";
import type { CustomerServicePolicy } from "./policy";
import type { Custody } from "./secret-materials";

/**
 * Whether a place is the office in which documents are kept (篇6 五(二)). The text says 公司负责人办公室 for contracts and
 * 公司责任人办公室 for all else.
 */
export function isArchive(place: string, custody: Custody, day: number, policy: CustomerServicePolicy): boolean {
  const folded = foldCompact(place);
  const apart = policy.at("custodyOffice", day) === "apart";
  const foreign = custody === "archived" ? "责任人" : "负责人";
  // A cabinet or a shelf of the office may follow its name.
  return policy
    .at("archiveOffices", day)
    .some((office) => folded.startsWith(foldCompact(office)) && !(apart && office.includes(foreign)));
}
