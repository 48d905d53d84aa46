import type { FastifyReply } from "fastify";
import { pictureKind } from "./picture-kind.ts";

/** Gives out a file as what it is: a picture to be looked at, anything else only to be saved, so that no page or script runs here. */
export function sendFile(reply: FastifyReply, name: string, bytes: Buffer): FastifyReply {
  const picture = pictureKind(bytes);
  const disposition = `${picture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`;
  return reply
    .type(picture ?? "application/octet-stream")
    .header("content-disposition", disposition)
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'")
    .header("x-robots-tag", "noindex")
    .header("cache-control", picture ? "private, max-age=3600" : "no-store")
    .send(bytes);
}
