import { CalendarDays, LayoutGrid, Search, SlidersHorizontal, Star, Tag, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { Button, Panel, Range, Segments } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { dayOf, kindName, modelName, number } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { daysAgo, isNarrowed } from "./filters.js";

const VIEW_OPTIONS = [
  { value: "all", title: "All" },
  { value: "favorites", title: "Favourites" },
  { value: "rejected", title: "Rejected" },
  { value: "bin", title: "Bin" },
];
const TYPING_MS = 250;

/** The search field: what is typed counts after a short rest. */
export function SearchField({ value, onSearch, fieldRef }) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (text.trim() === told.current.trim()) return undefined;
    const timer = setTimeout(() => {
      told.current = text;
      onSearch(text);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <div className="fg-search">
      <Search size={17} aria-hidden="true" />
      <input
        ref={fieldRef}
        type="search"
        value={text}
        maxLength={500}
        className="input"
        placeholder="Search in prompts"
        aria-label="Search in prompts"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (text) setText("");
          else event.currentTarget.blur();
        }}
      />
      {text ? (
        <button type="button" aria-label="Clear the search" onClick={() => setText("")}>
          <X size={15} aria-hidden="true" />
        </button>
      ) : (
        <kbd className="kbd" aria-hidden="true">/</kbd>
      )}
    </div>
  );
}

function FilterButton({ icon: Icon, label, summary, onClear, panelLabel, children, align }) {
  return (
    <span className="fg-filter" data-active={summary ? true : undefined}>
      <Panel
        label={panelLabel ?? label}
        align={align}
        trigger={
          <button type="button" className="fg-filter-button" aria-label={summary ? `${label}: ${summary}` : label}>
            {Icon && <Icon size={15} aria-hidden="true" />}
            <span>{summary ?? label}</span>
          </button>
        }
      >
        {children}
      </Panel>
      {summary && (
        <button type="button" className="fg-filter-clear" aria-label={`Clear ${label.toLowerCase()}`} onClick={onClear}>
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** Ticks with counts; what is ticked stays listed when nothing matches it any more. */
function Options({ counts, chosen, onChange, nameOf, empty }) {
  const names = [...new Set([...chosen, ...Object.keys(counts)])];
  const sorted = names.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b));
  if (!sorted.length) return <p className="small text-muted">{empty}</p>;
  const toggle = (name) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <ul className="fg-options">
      {sorted.map((name) => (
        <li key={name}>
          <label>
            <input type="checkbox" className="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            <span>{nameOf(name)}</span>
            <small>{number(counts[name] ?? 0)}</small>
          </label>
        </li>
      ))}
    </ul>
  );
}

function Dates({ filters, onChange }) {
  const presets = [
    ["Today", 0],
    ["Last 7 days", 6],
    ["Last 30 days", 29],
    ["Last year", 364],
  ];
  return (
    <div className="fg-dates">
      <div className="fg-presets">
        {presets.map(([title, days]) => (
          <Button
            key={title}
            small
            aria-pressed={filters.after === daysAgo(days) && !filters.before}
            onClick={() => onChange({ after: daysAgo(days), before: null })}
          >
            {title}
          </Button>
        ))}
      </div>
      <label>
        From
        <input
          type="date"
          className="input input-sm"
          value={filters.after ?? ""}
          max={filters.before ?? undefined}
          onChange={(event) => onChange({ after: event.target.value || null })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          className="input input-sm"
          value={filters.before ?? ""}
          min={filters.after ?? undefined}
          onChange={(event) => onChange({ before: event.target.value || null })}
        />
      </label>
    </div>
  );
}

const several = (names) => (names.length > 1 ? `${names[0]} +${names.length - 1}` : names[0]);

function datesOf({ after, before }) {
  const at = (day) => dayOf(`${day}T12:00:00`);
  if (after && before) return after === before ? at(after) : `${at(after)} – ${at(before)}`;
  if (after) return `Since ${at(after)}`;
  return before ? `Until ${at(before)}` : null;
}

/** The row of filters. */
export function Filters({ filters, facets, onChange, look, onLook }) {
  const set = (changes) => onChange({ ...filters, ...changes });
  return (
    <div className="fg-filters" role="group" aria-label="Filters">
      <Segments label="Show" value={filters.view} options={VIEW_OPTIONS} onChoose={(view) => set({ view })} />
      <span className="fg-filters-line" aria-hidden="true" />
      <FilterButton
        label="Model"
        icon={LayoutGrid}
        summary={several(filters.models.map(modelName))}
        onClear={() => set({ models: [] })}
      >
        <Options
          counts={facets?.models ?? {}}
          chosen={filters.models}
          nameOf={modelName}
          empty="Models appear here once they have made a picture."
          onChange={(models) => set({ models })}
        />
      </FilterButton>
      <FilterButton label="Tags" icon={Tag} summary={several(filters.tags)} onClear={() => set({ tags: [] })}>
        <Options
          counts={facets?.tags ?? {}}
          chosen={filters.tags}
          nameOf={(tag) => tag}
          empty="No tags yet. Select pictures and press T to add one."
          onChange={(tags) => set({ tags })}
        />
      </FilterButton>
      <FilterButton
        label="Rating"
        icon={Star}
        summary={filters.rating && (filters.rating === 5 ? "5 stars" : `${filters.rating} stars or more`)}
        onClear={() => set({ rating: null })}
      >
        <div className="fg-choices" role="group" aria-label="At least">
          {[5, 4, 3, 2, 1].map((rating) => (
            <Button key={rating} small aria-pressed={filters.rating === rating} onClick={() => set({ rating })}>
              <span className="fg-star" aria-hidden="true">{"★".repeat(rating)}</span>
              {rating < 5 ? `${rating} or more` : "5"}
            </Button>
          ))}
        </div>
      </FilterButton>
      <FilterButton
        label="Date"
        icon={CalendarDays}
        summary={datesOf(filters)}
        onClear={() => set({ after: null, before: null })}
      >
        <Dates filters={filters} onChange={set} />
      </FilterButton>
      <FilterButton label="Kind" summary={kindName[filters.kind]} onClear={() => set({ kind: null })}>
        <div className="fg-choices" role="group" aria-label="Kind">
          {Object.entries(kindName).map(([kind, title]) => (
            <Button key={kind} small aria-pressed={filters.kind === kind} onClick={() => set({ kind })}>
              {title}
            </Button>
          ))}
        </div>
      </FilterButton>
      {isNarrowed(filters) && (
        <Button small kind="ghost" onClick={() => set({ q: "", models: [], tags: [], rating: null, kind: null, after: null, before: null })}>
          Clear filters
        </Button>
      )}
      <span className="fg-filters-end">
        <FilterButton label="View" panelLabel="How pictures are laid out" icon={SlidersHorizontal} align="end">
          <div className="fg-look">
            <Segments
              label="Layout"
              value={look.square ? "square" : "rows"}
              options={[
                { value: "rows", title: "Whole pictures" },
                { value: "square", title: "Squares" },
              ]}
              onChoose={(value) => onLook({ ...look, square: value === "square" })}
            />
            <Range
              label="Picture size"
              min={100}
              max={420}
              step={10}
              hideValue
              value={look.size}
              onChange={(size) => onLook({ ...look, size })}
            />
          </div>
        </FilterButton>
      </span>
    </div>
  );
}
