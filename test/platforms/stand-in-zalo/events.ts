/** Ids that an event names. */
export interface Ids {
  readonly appId: string;
  readonly oaId: string;
  readonly user: string;
  /** The same person, as the app knows them. */
  readonly userByApp: string;
  /** Milliseconds since 1970, as a string. */
  readonly timestamp: string;
}

export type ZaloEvent = Readonly<Record<string, unknown>> & { readonly event_name: string; readonly timestamp: string };

/** What people send beside words. */
export type SentKind = "image" | "gif" | "sticker" | "location" | "file" | "audio" | "video" | "link" | "business_card";

const cdn = "https://f1.photo.zdn.vn/stand-in";
const attachments: Readonly<Record<SentKind, { readonly type: string; readonly payload: object }>> = {
  image: { type: "image", payload: { thumbnail: `${cdn}/thumb.jpg`, url: `${cdn}/photo.jpg` } },
  gif: { type: "gif", payload: { thumbnail: `${cdn}/thumb.gif`, url: `${cdn}/moving.gif` } },
  sticker: { type: "sticker", payload: { id: "46943", url: `${cdn}/sticker.png` } },
  location: { type: "location", payload: { coordinates: { latitude: "10.7769", longitude: "106.7009" } } },
  file: {
    type: "file",
    payload: { size: "1024", name: "danh sách.pdf", checksum: "d41d8cd98f00b204e9800998ecf8427e", type: "pdf", url: `${cdn}/file.pdf` },
  },
  audio: { type: "audio", payload: { url: `${cdn}/voice.amr` } },
  video: { type: "video", payload: { thumbnail: `${cdn}/thumb.jpg`, description: "", url: `${cdn}/video.mp4` } },
  link: { type: "link", payload: { thumbnail: `${cdn}/thumb.jpg`, description: "Một trang hay", url: "https://thuvien.example.vn" } },
  business_card: {
    type: "link",
    payload: { thumbnail: `${cdn}/thumb.jpg`, description: '{"phone":"84901234567","caption":"Lan"}', url: "https://zalo.me/84901234567" },
  },
};

/** From the person to the account (Zalo's documentation: webhook, events of messages). */
export function fromUser({ appId, oaId, user, userByApp, timestamp }: Ids, event_name: string, content: object): ZaloEvent {
  return { app_id: appId, sender: { id: user }, user_id_by_app: userByApp, recipient: { id: oaId }, event_name, ...content, timestamp };
}

/** From the account to the person. */
export function fromOa({ appId, oaId, user, userByApp, timestamp }: Ids, event_name: string, content: object): ZaloEvent {
  return { app_id: appId, sender: { id: oaId }, user_id_by_app: userByApp, recipient: { id: user }, event_name, ...content, timestamp };
}

/** Something between person and account that is no message (Zalo's documentation: webhook, events of the account). */
export function ofAccount({ appId, oaId, userByApp, timestamp }: Ids, event_name: string, content: object): ZaloEvent {
  return { oa_id: oaId, ...content, user_id_by_app: userByApp, event_name, app_id: appId, timestamp };
}

/** The message of a picture, a place, a voice… */
export function attached(kind: SentKind, msg_id: string, text?: string): object {
  return { message: { ...(text === undefined ? {} : { text }), msg_id, attachments: [attachments[kind]] } };
}
