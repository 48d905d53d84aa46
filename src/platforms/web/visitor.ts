import type { FastifyReply, FastifyRequest } from "fastify";

const yearSeconds = 365 * 24 * 60 * 60;

/** In a rehearsal a second tab may be a staff member: another person, with a cookie of its own. */
export const roles = ["resident", "staff"] as const;
export type Role = (typeof roles)[number];

const cookieNames: Record<Role, string> = { resident: "visitor", staff: "staff-visitor" };

export function roleOf(request: FastifyRequest, rehearsal: boolean): Role {
  return rehearsal && (request.query as { as?: string }).as === "staff" ? "staff" : "resident";
}

/** Who the browser says it is; undefined when it was never told, or says something that we never gave out. */
export function visitorOf(request: FastifyRequest, role: Role): string | undefined {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const value = pairs.find(([name]) => name === cookieNames[role])?.[1];
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : undefined;
}

/** Tells the browser who it is; no script of a page can read it, and no other site's form sends it along. */
export function nameVisitor(reply: FastifyReply, role: Role, visitor: string, secure: boolean): void {
  const flags = `Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  void reply.header("set-cookie", `${cookieNames[role]}=${visitor}; ${flags}`);
}

/** Only the page itself may speak for the visitor: browsers tell where a request comes from. */
export function isFromPage(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  // Older browsers. Behind a proxy the page's host is the one that the proxy passed on.
  const { origin } = request.headers;
  return origin === undefined || origin.replace(/^https?:\/\//, "") === request.host;
}
