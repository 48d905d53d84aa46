export { shortName } from "../domain/short-name.ts";
