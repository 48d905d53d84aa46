import type { Activity } from "../domain/programme.ts";
import type { Facets } from "./knowledge.ts";

/** A condition that activities must meet, and the phrase it was read from. */
export interface Filter {
  readonly about: "kind" | "audience" | "place" | "host" | "feature";
  readonly keeps: (facets: Facets) => boolean;
}

/** What meets all of them; several kinds or several groups widen, different conditions narrow. */
export function meeting(facets: readonly Facets[], filters: readonly Filter[]): Activity[] {
  const abouts = [...new Set(filters.map((filter) => filter.about))];
  const kept = facets.filter((facet) =>
    abouts.every((about) => {
      const same = filters.filter((filter) => filter.about === about);
      return about === "feature" ? same.every((filter) => filter.keeps(facet)) : same.some((filter) => filter.keeps(facet));
    }),
  );
  return kept.map((facet) => facet.activity);
}
