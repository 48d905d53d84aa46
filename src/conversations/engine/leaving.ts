import { fold } from "../../domain/fold.ts";

const words = new Set(["0", "huy", "huy bo", "thoi", "menu", "dung lai", "thoat", "cancel", "stop", "quit", "exit"]);

/** "0", "hủy", "menu" and /huy lead out of every conversation. */
export function wantsToLeave(typed: string): boolean {
  return /^\/(?:huy|cancel|stop)(?:@\w+)?$/i.test(typed) || words.has(fold(typed));
}
