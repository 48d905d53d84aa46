import { posterCode, posterCodeInPrint } from "../../domain/attendance.ts";
import type { Activity } from "../../domain/programme.ts";
import type { PlatformName } from "../../platforms/platform.ts";
import { shortName } from "../../domain/short-name.ts";
import { whenAndWhere } from "../sign-up/asking.ts";
import type { Visit } from "../engine/visit.ts";

/** Where a link carries a code. */
const scanned: readonly PlatformName[] = ["telegram", "web"];

/** For staff: a poster to be printed and put up where the activity takes place, as a PDF and to be looked at. It speaks Vietnamese. */
export async function showPoster(visit: Visit, activity: Activity): Promise<void> {
  const { house, programme, records, now } = visit;
  const { vi: words } = house.wording;
  const code = await records.posters.code(activity.id, posterCode(house.token()));
  const codes = scanned.flatMap((platform) => {
    const content = house.linkTo(platform, `diemdanh-${code}`);
    return content === undefined ? [] : [{ label: words.say(`poster-${platform}`), content }];
  });
  const heard = (await house.platforms()).filter(({ name }) => name !== "web" || house.linkTo("web", code) !== undefined);
  const places = [...new Set(heard.map(({ name }) => words.say(`platform-${name}`)))].join(", ");
  const { picture, document } = await house.qrCodes.poster({
    ...{
      organiser: programme.organiser,
      title: activity.title,
      when: whenAndWhere(activity, { programme, words, now }).replaceAll("\n", ". "),
      ask: words.say("poster-ask"),
    },
    codes: codes.length > 0 ? codes : [{ label: "", content: code }],
    ...{ type: words.say("poster-type", { places }), code: posterCodeInPrint(code) },
  });
  const name = `diem-danh-${shortName(activity.id).replace("~", "")}`;
  await visit.sendFile(`${name}.pdf`, document, visit.words.say("attendance-poster-file"));
  await visit.sendPicture(
    `${name}.png`,
    picture,
    visit.words.say("attendance-poster", { title: activity.title, code: posterCodeInPrint(code) }),
    [
      visit.button("attendance-renew", `diemdanh:renew:${shortName(activity.id)}`),
      visit.button("attendance-of-button", `diemdanh:of:${shortName(activity.id)}`),
      visit.button("menu-button", "start:menu"),
    ],
  );
}

/** Another code, as the one of before got into the wrong hands: posters that hang already count no more. */
export async function renewPoster(visit: Visit, activity: Activity): Promise<void> {
  const { records, house, resident, now } = visit;
  await records.posters.renew(activity.id, posterCode(house.token()));
  await records.staffLog.write({ by: resident, deed: "poster-renewed", about: activity.id, at: now });
  await showPoster(visit, activity);
}
