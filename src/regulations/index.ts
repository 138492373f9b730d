import type { Regulation } from "../kernel/regulation";
import { customerService } from "./customer-service";
import { duty } from "./duty";

/** Every regulation of the house, one line each, in the order of the text. */
export const REGULATIONS: readonly Regulation[] = [duty, customerService];
