import { Bookmark, Download, FolderOpen, Plus, Search, SearchX, Trash2, Upload, Users } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";

import { Button, ButtonLink, IconButton, Notice, Segments } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { plural } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { PresetDialog } from "$/public/external/forge_app/ui/presets/assets/editor.jsx";
import { Card } from "./card.jsx";
import { shelf, useFolders, useShelf } from "./shelf.js";
import { Versions } from "./versions.jsx";

import "./page.css";

const TYPING_MS = 250;
const SORTS = [
  ["use", "Most used"],
  ["updated", "Changed last"],
  ["name", "Name"],
];
const VIEWS = new Set(["all", "mine", "shared", "deleted"]);
const NO_CONFIG = {};

function read(params) {
  const view = VIEWS.has(params.get("view")) ? params.get("view") : "all";
  const sort = SORTS.some(([name]) => name === params.get("sort")) ? params.get("sort") : "use";
  return { view, sort, query: params.get("q") ?? "", folder: params.get("folder") };
}

function write({ view, sort, query, folder }) {
  return Object.fromEntries(
    [
      ["view", view !== "all" && view],
      ["sort", sort !== "use" && sort],
      ["q", query],
      ["folder", folder],
    ].filter(([, value]) => value),
  );
}

const filterOf = ({ view, sort, query, folder }) => ({
  sort,
  query,
  folder: folder ?? undefined,
  ...(view === "deleted" ? { deleted: true } : { whose: view }),
});

const EMPTY = {
  shared: [Users, "Nobody shares a preset yet", "What you or others share with everybody on this instance appears here."],
  deleted: [Trash2, "Nothing was deleted", "Deleted presets wait here for 30 days."],
};

function Empty({ wanted, onClear, onNew }) {
  if (wanted.query || wanted.folder) {
    return (
      <Notice icon={SearchX} title="No preset matches" text="Other words or another folder will show more.">
        <Button onClick={onClear}>Show all</Button>
      </Notice>
    );
  }
  const [icon, title, text] = EMPTY[wanted.view] ?? [
    Bookmark,
    "No presets yet",
    "A preset keeps settings that work: a style, colours, a shape, models, parameters. Save them from the studio's composer, from the details of any picture, or write them down here; then apply them to anything, several at once.",
  ];
  return (
    <Notice icon={icon} title={title} text={text}>
      {!EMPTY[wanted.view] && (
        <>
          <Button kind="primary" onClick={onNew}>
            New preset
          </Button>
          <ButtonLink href="/">Open the studio</ButtonLink>
        </>
      )}
    </Notice>
  );
}

function SearchBox({ value, onSearch, boxRef }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => setText(value), [value]);
  return (
    <div className="fs-search">
      <Search size={16} aria-hidden="true" />
      <input ref={boxRef} type="search" className="input" maxLength={200} value={text} placeholder="Search presets" aria-label="Search presets" onChange={(event) => setText(event.target.value)} />
    </div>
  );
}

function Waiting() {
  return (
    <div className="fs-grid" role="status" aria-label="Loading the presets">
      {Array.from({ length: 6 }, (_, index) => (
        <span key={index} className="skeleton fs-skeleton" />
      ))}
    </div>
  );
}

/** Saved settings: found, applied, changed, shared, taken along. */
export function Presets() {
  const [params, setParams] = useSearchParams();
  const wanted = read(params);
  const found = useShelf(filterOf(wanted));
  const folders = useFolders();
  const [editing, setEditing] = useState(null); // a preset, or "new"
  const [history, setHistory] = useState(null);
  const search = useRef(null);
  const chooser = useRef(null);
  useModelNames();
  useKeys({ "/": () => search.current?.focus(), n: () => setEditing("new") });

  const show = (changes) => setParams(write({ ...wanted, ...changes }), { replace: true, preventScrollReset: true });
  const act = (what, preset) => {
    if (what === "edit") setEditing(preset);
    else if (what === "versions") setHistory(preset);
    else shelf[what](preset);
  };
  const names = Object.keys(folders.folders);
  const { items, status, error } = found;

  return (
    <div className="fs">
      <h1 className="sr-only">Presets</h1>
      <div className="fs-bar">
        <SearchBox value={wanted.query} onSearch={(query) => show({ query })} boxRef={search} />
        <Segments
          label="Whose"
          value={wanted.view}
          onChoose={(view) => show({ view, folder: null })}
          options={[
            { value: "all", title: "All" },
            { value: "mine", title: "Mine" },
            { value: "shared", title: "Shared" },
            { value: "deleted", title: "Deleted" },
          ]}
        />
        <label className="fs-sort">
          <span className="sr-only">Sorted by</span>
          <select className="input select" value={wanted.sort} onChange={(event) => show({ sort: event.target.value })}>
            {SORTS.map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <span className="fs-space" />
        <IconButton icon={Upload} label="Import a file" onClick={() => chooser.current?.click()} />
        <IconButton icon={Download} label="Export all of mine" onClick={shelf.exportAll} />
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label="A file of presets"
          onChange={(event) => {
            const [file] = event.target.files;
            event.target.value = "";
            if (file) shelf.importFile(file);
          }}
        />
        <Button kind="primary" title="New preset (N)" onClick={() => setEditing("new")}>
          <Plus size={16} aria-hidden="true" />
          New preset
        </Button>
      </div>
      {names.length > 0 && (wanted.view === "all" || wanted.view === "mine") && (
        <div className="fs-folders" role="group" aria-label="Folders">
          {names.map((name) => (
            <button key={name} type="button" className="chip" aria-pressed={wanted.folder === name} onClick={() => show({ folder: wanted.folder === name ? null : name })}>
              <FolderOpen size={14} aria-hidden="true" />
              {name} <span className="num text-faint">{folders.folders[name]}</span>
            </button>
          ))}
        </div>
      )}
      <p className="sr-only" role="status">
        {status === "ready" && plural(items.length, "preset")}
      </p>
      {status === "loading" && items.length === 0 && <Waiting />}
      {status === "failed" && (
        <Notice alert title="The presets could not be loaded" text={error.message}>
          <Button kind="primary" onClick={found.reload}>
            Try again
          </Button>
        </Notice>
      )}
      {status === "ready" && items.length === 0 && <Empty wanted={wanted} onClear={() => show({ query: "", folder: null })} onNew={() => setEditing("new")} />}
      {items.length > 0 && (
        <div className="fs-grid" data-waiting={status === "loading" || undefined}>
          {items.map((preset) => (
            <Card key={preset.id} preset={preset} act={act} />
          ))}
        </div>
      )}
      {found.next && (
        <div className="fs-more">
          <Button onClick={found.more}>Show more</Button>
        </div>
      )}
      <PresetDialog
        open={Boolean(editing)}
        preset={editing === "new" ? undefined : (editing ?? undefined)}
        config={NO_CONFIG}
        picture={editing?.thumbnail_url}
        onClose={() => setEditing(null)}
      />
      <Versions preset={history} onClose={() => setHistory(null)} />
    </div>
  );
}
