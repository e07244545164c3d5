import { ArrowUp, Heart, ImagePlus, SearchX, Trash2, XCircle } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";

import { onFact, RESYNC } from "$/public/external/forge_app/ui/live/components/live_store.js";
import { api, openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { Button, ButtonLink, Confirm, Notice } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { number, plural } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { useActions } from "./actions.js";
import { useFacets, useFeed } from "./feed.js";
import { isNarrowed, NOTHING, readFilters, toQuery, writeFilters } from "./filters.js";
import { Grid, Skeleton } from "./grid.jsx";
import { compareAddress, SelectionBar } from "./selection.jsx";
import { useSelection } from "./selected.js";
import { Tile } from "./tile.jsx";
import { Filters, SearchField } from "./toolbar.jsx";

import "./tiles.css";
import "./gallery.css";

const LOOK_KEY = "forge.gallery.look";
const GAP = 6;
const ARRIVALS = new Set(["image.generated", "image.merged", "image.uploaded"]);

/** How pictures are laid out: this browser's own choice. */
function useLook() {
  const [look, setLook] = useState(() => {
    const narrow = window.innerWidth < 640;
    const usual = { size: narrow ? 170 : 220, square: false };
    try {
      return { ...usual, ...JSON.parse(localStorage.getItem(LOOK_KEY) ?? "{}") };
    } catch {
      return usual; // storage is switched off or holds something else
    }
  });
  const change = useCallback((next) => {
    setLook(next);
    try {
      localStorage.setItem(LOOK_KEY, JSON.stringify(next));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }, []);
  return [look, change];
}

const EMPTY = {
  favorites: [Heart, "No favourites yet", "Press F on a picture, or the heart, to keep it here."],
  rejected: [XCircle, "Nothing rejected", "Pictures you reject with X wait here, out of the way."],
  bin: [Trash2, "The bin is empty", "What you delete stays here for 30 days, unless you delete it for good before."],
};

function Nothing({ filters, onClear }) {
  if (isNarrowed(filters)) {
    return (
      <Notice icon={SearchX} title="No picture matches" text="Fewer words or fewer filters will show more.">
        <Button onClick={onClear}>Clear filters</Button>
      </Notice>
    );
  }
  const [icon, title, text] = EMPTY[filters.view] ?? [
    ImagePlus,
    "Nothing made yet",
    "Every picture you forge is kept here with its full recipe, so that you can find it, compare it and go on from it.",
  ];
  return (
    <Notice icon={icon} title={title} text={text}>
      {filters.view === "all" && (
        <ButtonLink kind="primary" href="/">
          Open the studio
        </ButtonLink>
      )}
    </Notice>
  );
}

/** Everything made, found again. */
export function Gallery() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  useModelNames();
  const address = params.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(address)), [address]);
  const query = useMemo(() => toQuery(filters), [filters]);
  const feed = useFeed(query);
  const { facets, refresh } = useFacets();
  const [look, setLook] = useLook();
  const [active, setActive] = useState(0);
  const [purging, setPurging] = useState(null);
  const [tagging, setTagging] = useState(false);
  const [fresh, setFresh] = useState(0);
  const searchRef = useRef(null);
  const topRef = useRef(null);
  const selection = useSelection(feed.items);
  const { patch, bulk, busy } = useActions({ feed, refresh, onGone: selection.drop });
  const bin = filters.view === "bin";

  const show = useCallback(
    (next, replace = false) => {
      setParams(writeFilters(next), { replace, preventScrollReset: true });
      selection.clear();
      setActive(0);
      topRef.current?.scrollIntoView({ block: "nearest" });
    },
    [setParams, selection],
  );
  const filtersNow = useRef(filters);
  filtersNow.current = filters;
  const showNow = useRef(show);
  showNow.current = show;
  const search = useCallback((q) => showNow.current({ ...filtersNow.current, q }, true), []);

  // Events were lost: at the top all is read anew, further down only on demand.
  const [missed, setMissed] = useState(false);
  const catchUp = useRef(() => {});
  catchUp.current = () => (scrollY < innerHeight && !selection.ids.length ? reload() : setMissed(true));

  useEffect(() => {
    const known = new Set();
    return onFact((name, data) => {
      if (name === RESYNC) return catchUp.current();
      const id = ARRIVALS.has(name) && data.image?.id;
      if (!id || known.has(id)) return;
      known.add(id);
      setFresh((count) => count + 1);
    });
  }, []);

  const reload = () => {
    setFresh(0);
    setMissed(false);
    feed.reload();
    refresh();
    topRef.current?.scrollIntoView({ block: "nearest" });
  };

  const open = useCallback(
    (image) => openImage(image.id, feed.items.map((item) => item.id)),
    [feed.items],
  );

  const act = useCallback(
    (what, image, index) => {
      switch (what) {
        case "focus":
          setActive(index);
          break;
        case "open":
          setActive(index);
          open(image);
          break;
        case "toggle":
          selection.toggle(image.id, index);
          break;
        case "range":
          selection.reach(index);
          break;
        case "favorite":
          patch(image, { favorite: !image.favorite });
          break;
        case "purge":
          setPurging([image]);
          break;
        default:
          bulk([image], what);
      }
    },
    [open, patch, bulk, selection],
  );

  const latest = useRef(act);
  latest.current = act;
  const steadyAct = useCallback((...args) => latest.current(...args), []);

  const onSelected = (what, tag) => {
    if (what === "purge") setPurging(selection.images);
    else bulk(selection.images, what, tag);
  };

  const focused = () => {
    const index = Number(document.activeElement?.closest?.("[data-index]")?.dataset.index ?? NaN);
    return feed.items[index] ? { image: feed.items[index], index } : null;
  };
  /** Shortcuts act on the selection, otherwise on the picture that has the focus. */
  const onTarget = (one, many) => () => {
    if (selection.ids.length) {
      (many ?? (() => false))();
      return true;
    }
    const target = focused();
    return target ? (one(target), true) : false;
  };
  const rate = (stars) =>
    onTarget(
      ({ image }) => patch(image, { rating: image.rating === stars ? null : stars }),
      () => bulk(selection.images, "rate", stars),
    );
  const keys = {
    "/": () => searchRef.current?.focus(),
    Escape: () => (selection.ids.length ? selection.clear() : false),
    "mod+a": () => selection.set(feed.items.map((image) => image.id)),
    Enter: () => {
      const target = document.activeElement?.getAttribute("role") === "gridcell" && focused();
      return target ? open(target.image) : false;
    },
    i: () => (focused() ? open(focused().image) : false),
    " ": () => {
      const target = document.activeElement?.getAttribute("role") === "gridcell" && focused();
      return target ? selection.toggle(target.image.id, target.index) : false;
    },
  };
  if (bin) {
    keys.Delete = onTarget(({ image }) => setPurging([image]), () => setPurging(selection.images));
  } else {
    keys.Delete = onTarget(({ image }) => bulk([image], "delete"), () => bulk(selection.images, "delete"));
    keys.Backspace = keys.Delete;
    keys.f = onTarget(
      ({ image }) => patch(image, { favorite: !image.favorite }),
      () => bulk(selection.images, selection.images.every((image) => image.favorite) ? "unfavorite" : "favorite"),
    );
    const reject = filters.view === "rejected" ? "unreject" : "reject";
    keys.x = onTarget(({ image }) => bulk([image], reject), () => bulk(selection.images, reject));
    keys.d = onTarget(
      ({ image }) => {
        window.location.assign(api.downloadUrl(image.id, "png"));
      },
      () => bulk(selection.images, "export"),
    );
    keys.r = () => (focused() ? navigate(`/?remix=${focused().image.id}`) : false);
    keys.v = () => (focused() ? navigate(`/?variations=${focused().image.id}`) : false);
    keys.e = () => (focused() ? navigate(`/?use=${focused().image.id}`) : false);
    keys.t = () => (selection.ids.length ? setTagging(true) : false);
    keys.c = () => (selection.ids.length >= 2 ? navigate(compareAddress(selection.ids)) : false);
    keys.m = () => (selection.ids.length >= 2 ? navigate(`/merge?ids=${selection.ids.slice(0, 8).join(",")}`) : false);
    [1, 2, 3, 4, 5].forEach((stars) => {
      keys[String(stars)] = rate(stars);
    });
  }
  useKeys(keys);

  const layout = { target: look.size, gap: GAP, square: look.square };
  const first = feed.status === "loading" && feed.items.length === 0;
  const nothing = feed.ended && feed.items.length === 0;
  const selecting = selection.ids.length > 0;
  // Pictures of the filter before would only look like an answer to this one.
  const broken = feed.status === "failed" && (feed.stale || feed.items.length === 0);
  const waiting = feed.stale && feed.items.length > 0;

  return (
    <div className="fg" ref={topRef} data-selecting={selecting || undefined}>
      <div className="fg-bar">
        <div className="fg-head">
          <h1 className="sr-only">Gallery</h1>
          <SearchField value={filters.q} onSearch={search} fieldRef={searchRef} />
          <p className="small text-muted" aria-live="polite">
            {countOf(feed, facets, filters)}
          </p>
        </div>
        <Filters filters={filters} facets={facets} onChange={show} look={look} onLook={setLook} />
      </div>

      {(fresh > 0 || missed) && (
        <button type="button" className="fg-fresh btn btn-primary btn-sm" onClick={reload}>
          <ArrowUp size={15} aria-hidden="true" />
          {missed ? "Show what is new" : `${number(fresh)} new`}
        </button>
      )}

      {first && <Skeleton {...layout} />}
      {broken && (
        <Notice alert title="The gallery could not be loaded" text={feed.error.message}>
          <Button kind="primary" onClick={reload}>
            Try again
          </Button>
        </Notice>
      )}
      {nothing && <Nothing filters={filters} onClear={() => show({ ...NOTHING, view: filters.view })} />}
      {feed.items.length > 0 && !broken && (
        <div className="fg-pictures" data-waiting={waiting || undefined}>
          <Grid
            items={feed.items}
            {...layout}
            label={bin ? "Pictures in the bin" : "Pictures"}
            active={active}
            onActive={setActive}
            waiting={feed.status === "more" || waiting}
            onEnd={feed.status === "ready" && !feed.ended ? feed.more : noop}
            onKey={(_, to, from) => selection.extend(from, to)}
            renderCell={(image, index, place) => (
              <Tile
                key={image.id}
                image={image}
                index={index}
                {...place}
                selected={selection.has(image.id)}
                selecting={selecting}
                bin={bin}
                act={steadyAct}
              />
            )}
          />
          {feed.status === "more" && (
            <p className="fg-more small text-muted" role="status">
              <span className="spinner" aria-hidden="true" /> Loading more
            </p>
          )}
          {feed.status === "failed" && (
            <p className="fg-more small" role="alert">
              {feed.error.message}
              <Button small onClick={feed.more}>
                Try again
              </Button>
            </p>
          )}
        </div>
      )}

      {selecting && (
        <SelectionBar
          ids={selection.ids}
          images={selection.images}
          canAll={selection.ids.length < feed.items.length || !feed.ended}
          bin={bin}
          busy={busy ?? (selection.reaching ? "all" : null)}
          known={Object.keys(facets?.tags ?? {})}
          tagging={tagging}
          onTagging={setTagging}
          act={onSelected}
          onAll={() => selection.selectAll(feed)}
          onClear={selection.clear}
        />
      )}
      <Confirm
        open={purging !== null}
        title={`Delete ${plural(purging?.length ?? 0, "picture")} for good?`}
        text="The files and recipes are removed. This cannot be undone."
        action="Delete for good"
        onClose={() => setPurging(null)}
        onConfirm={async () => {
          await bulk(purging, "purge");
          setPurging(null);
        }}
      />
    </div>
  );
}

function noop() {}

function countOf(feed, facets, filters) {
  if (feed.status === "failed") return "";
  if (feed.stale) return "Searching…";
  if (feed.ended) return plural(feed.items.length, "picture");
  if (facets && filters.view === "all" && !isNarrowed(filters)) {
    return `${plural(facets.total, "picture")}${facets.total_is_capped ? " or more" : ""}`;
  }
  return feed.items.length ? `More than ${plural(feed.items.length, "picture")}` : "";
}
