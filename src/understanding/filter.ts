import type { Facets } from "./knowledge.ts";

/** A condition that activities must meet, and the phrase it was read from. */
export interface Filter {
  readonly about: "kind" | "audience" | "place" | "host" | "feature";
  readonly keeps: (facets: Facets) => boolean;
}

/** Does it meet the conditions of one sort? Several kinds or several groups widen, several features narrow. */
export function meets(facets: Facets, filters: readonly Filter[]): boolean {
  const keeps = (filter: Filter): boolean => filter.keeps(facets);
  return filters[0]?.about === "feature" ? filters.every(keeps) : filters.some(keeps);
}
