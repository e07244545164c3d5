import { useState } from "react";

import { cost, makerName, plain, seconds } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { settingRows } from "$/public/external/forge_app/ui/pages/image/components/sentences.js";

function rowsOf(recipes, images) {
  const table = new Map();
  const put = (field, name, index, value) => {
    if (!table.has(field)) table.set(field, { field, name, values: images.map(() => "—") });
    table.get(field).values[index] = value;
  };
  images.forEach((image, index) => {
    const recipe = recipes.get(image.id)?.recipe;
    if (recipe) settingRows(recipe).forEach(({ field, name, sent }) => put(field, name, index, sent));
    put("facts.seed", "Seed of the picture", index, plain(image.seed));
    put("facts.seconds", "Took", index, seconds(image.seconds));
    put("facts.cost", "Cost", index, cost(image.cost_micros));
    const undrawn = recipe?.facts?.undrawn;
    if (undrawn?.length) put("facts.undrawn", "Not drawn", index, undrawn.join(", "));
  });
  return [...table.values()].map((row) => ({ ...row, differs: new Set(row.values).size > 1 }));
}

/** How far a pair is apart, in words and number: 0 is the same picture. */
function likeness(distance) {
  if (distance < 0.02) return "the same";
  if (distance < 0.12) return "nearly the same";
  if (distance < 0.3) return "alike";
  return distance < 0.55 ? "different" : "very different";
}

function Distances({ images, distances }) {
  const between = new Map();
  distances.forEach(({ a, b, distance }) => between.set([a, b].sort().join(), distance));
  if (images.length === 2) {
    const distance = between.get([images[0].id, images[1].id].sort().join());
    if (distance === undefined) return null;
    return (
      <div className="fc-distance">
        <span className="fc-distance-number num">{`${Math.round(distance * 100)} %`}</span>
        <span className="small text-muted">{`apart: the pictures are ${likeness(distance)}`}</span>
        <span className="fc-meter" aria-hidden="true">
          <span style={{ width: `${Math.round(distance * 100)}%` }} />
        </span>
      </div>
    );
  }
  return (
    <table className="table fc-matrix">
      <caption>How far each pair is apart: 0 is the same picture, 100 nothing in common</caption>
      <thead>
        <tr>
          <td />
          {images.map((image, index) => (
            <th key={image.id} scope="col">{index + 1}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {images.map((row, index) => (
          <tr key={row.id}>
            <th scope="row">{index + 1}</th>
            {images.map((column) => {
              const distance = between.get([row.id, column.id].sort().join());
              if (row.id === column.id || distance === undefined) return <td key={column.id}>·</td>;
              return (
                <td
                  key={column.id}
                  className="num"
                  title={likeness(distance)}
                  style={{ background: `color-mix(in srgb, var(--accent) ${Math.round(distance * 60)}%, transparent)` }}
                >
                  {Math.round(distance * 100)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What differs in how the pictures were made, and how far they are apart. */
export function Differences({ images, recipes, distances, measuring, failed, onAgain }) {
  const [all, setAll] = useState(false);
  const rows = rowsOf(recipes, images);
  const differing = rows.filter((row) => row.differs);
  const shown = all ? rows : differing;
  return (
    <section className="fc-differences" aria-label="Differences">
      <div className="fc-differences-head">
        <h2 className="h2">What differs</h2>
        <label className="small text-muted">
          <input type="checkbox" className="switch" role="switch" checked={all} onChange={(event) => setAll(event.target.checked)} />
          All settings
        </label>
      </div>
      {measuring && (
        <p className="small text-muted" role="status">
          <span className="spinner" aria-hidden="true" /> Measuring how far the pictures are apart
        </p>
      )}
      {failed && (
        <p className="note note-danger" role="alert">
          <span>{failed.message}</span>
          <button type="button" className="link" onClick={onAgain}>
            Measure again
          </button>
        </p>
      )}
      {distances && <Distances images={images} distances={distances} />}
      {shown.length === 0 ? (
        <p className="small text-muted">The settings are the same in all of them.</p>
      ) : (
        <div className="fc-table" role="group" aria-label="Settings, scrolls sideways" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Setting</th>
                {images.map((image, index) => (
                  <th key={image.id} scope="col">{`${index + 1} · ${makerName(image)}`}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.field} data-differs={row.differs || undefined}>
                  <th scope="row">{row.name}</th>
                  {row.values.map((value, index) => (
                    <td key={images[index].id}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
