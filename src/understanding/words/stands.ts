import type { Stands } from "../phrases.ts";

/** What `{name}` in the other lists may be. */
export const stands: Stands = {
  me: ["mình", "tôi", "em", "con", "cháu", "anh", "chị", "bác", "cô", "chú", "ông", "bà", "tớ", "me", "nhà em", "nhà mình", "bọn em", "bọn mình", "chúng tôi", "mẹ", "bố"],
  kin: ["bé nhà em", "bé nhà mình", "bé nhà tôi", "con em", "con mình", "con tôi", "con", "cháu nhà em", "cháu nhà tôi", "cháu", "bé", "má", "ba", "má em", "mẹ em", "mẹ mình", "mẹ tôi", "bố mẹ em", "bà nội", "ông nội", "vợ chồng em", "vợ chồng tôi", "hai mẹ con", "hai vợ chồng", "nhà em", "nhà mình", "nhà tôi", "đội em", "lớp em"],
  others: ["mọi người", "bà con", "ai", "các bạn", "các bác", "các cô", "người ta", "hàng xóm", "cả phường", "người dân", "người khác", "mọi nhà", "dân mình", "cư dân", "anh chị em", "chị em", "thầy cô"],
  book: ["sách", "cuốn", "quyển", "đầu sách", "truyện", "cuốn sách", "quyển sách", "cuốn truyện", "tựa sách"],
  which: ["nào", "gì"],
}; // prettier-ignore
