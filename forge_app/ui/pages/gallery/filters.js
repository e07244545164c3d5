/** The gallery's filters live in the address: it can be shared, and *back* works. */

export const VIEWS = ["all", "favorites", "rejected", "bin"];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const NOTHING = Object.freeze({
  q: "", models: [], tags: [], rating: null, kind: null, after: null, before: null, view: "all",
});

/** Reads `?q=&model=&tag=&rating=&kind=&after=&before=&view=`; what makes no sense is left out. */
export function readFilters(params) {
  const rating = Number(params.get("rating"));
  const kind = params.get("kind");
  const day = (name) => (DAY.test(params.get(name) ?? "") ? params.get(name) : null);
  return {
    q: (params.get("q") ?? "").slice(0, 500),
    models: params.getAll("model"),
    tags: params.getAll("tag"),
    rating: rating >= 1 && rating <= 5 ? rating : null,
    kind: ["generated", "merged", "uploaded"].includes(kind) ? kind : null,
    after: day("after"),
    before: day("before"),
    view: VIEWS.includes(params.get("view")) ? params.get("view") : "all",
  };
}

export function writeFilters(filters) {
  const params = new URLSearchParams();
  if (filters.q.trim()) params.set("q", filters.q.trim());
  filters.models.forEach((model) => params.append("model", model));
  filters.tags.forEach((tag) => params.append("tag", tag));
  for (const name of ["rating", "kind", "after", "before"]) {
    if (filters[name]) params.set(name, filters[name]);
  }
  if (filters.view !== "all") params.set("view", filters.view);
  return params;
}

/** A calendar day of the person's own clock as an instant; the end is the next midnight. */
function midnight(day, plus = 0) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date + plus).toISOString();
}

/** The same conditions as the API names them. */
export function toQuery(filters) {
  return {
    query: filters.q.trim(),
    models: filters.models,
    tags: filters.tags,
    min_rating: filters.rating,
    kind: filters.kind,
    made_after: filters.after && midnight(filters.after),
    made_before: filters.before && midnight(filters.before, 1),
    favorite: filters.view === "favorites" ? true : null,
    rejected: filters.view === "rejected" ? true : null,
    deleted: filters.view === "bin",
  };
}

/** Whether anything but the view narrows what is shown. */
export function isNarrowed(filters) {
  return writeFilters({ ...filters, view: "all" }).size > 0;
}

/** Today minus some days, as `YYYY-MM-DD` of the person's own clock. */
export function daysAgo(days) {
  const date = new Date();
  date.setDate(date.getDate() - days);
  const two = (value) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
