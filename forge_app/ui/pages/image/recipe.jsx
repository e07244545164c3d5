import { Blocks, BookMarked, Brain, Copy, Cpu, Heart, Image as ImageIcon, LayoutTemplate, Sparkles, User } from "lucide-react";

import { copyText, IconButton, Picture } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { cost, describe, kindName, modelName, momentOf, seconds } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { CAUSES, guessesOf, LEGEND, readNegative, readPrompt, settingRows, whatChanged } from "./sentences.js";

const CAUSE_ICONS = {
  user: User,
  preset: BookMarked,
  template: LayoutTemplate,
  reference: ImageIcon,
  memory: Brain,
  taste: Heart,
  plugin: Blocks,
  model: Cpu,
  system: Sparkles,
};
const ROLES = {
  init: "started from",
  mask: "mask",
  style: "style of",
  composition: "composition of",
  variation: "variation of",
  merge: "merged from",
};

function Section({ title, children, action }) {
  return (
    <section className="fd-section" aria-label={title}>
      <div className="fd-section-head">
        <h3 className="h3">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function Pieces({ pieces }) {
  return pieces.map((piece, index) =>
    piece.status ? (
      <span key={index} className="fd-word" data-status={piece.status} data-guessed={piece.guessed || undefined} title={piece.title}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

/** The prompt, with what the model made of each word. */
export function Prompt({ recipe }) {
  const { final, typed, facts } = recipe;
  const text = final.prompt || typed.prompt;
  if (!text) return null;
  const pieces = readPrompt(text, facts.readings);
  const without = final.negative_prompt ? readNegative(final.negative_prompt, facts.negative_readings) : null;
  const idle = without?.some((piece) => piece.status === "unknown");
  const used = new Set(pieces?.map((piece) => piece.status));
  return (
    <Section
      title="Prompt"
      action={<IconButton icon={Copy} label="Copy the prompt" className="icon-btn-sm" onClick={() => copyText(text, "Prompt")} />}
    >
      <p className="fd-prompt" dir="auto">
        {pieces ? <Pieces pieces={pieces} /> : text}
      </p>
      {pieces && used.size > 1 && (
        <p className="fd-legend tiny text-muted">
          {LEGEND.filter(([status]) => used.has(status)).map(([status, name]) => (
            <span key={status} className="fd-word" data-status={status}>
              {name}
            </span>
          ))}
        </p>
      )}
      {final.negative_prompt && (
        <p className="small text-muted" dir="auto">
          <b>Without:</b> {without ? <Pieces pieces={without} /> : final.negative_prompt}
        </p>
      )}
      {idle && (
        <p className="fd-legend tiny">
          <span className="fd-word" data-status="unknown">
            no effect
          </span>
        </p>
      )}
    </Section>
  );
}

/** What the model could not draw, what it had to choose itself, and what it read in pictures. */
export function Honesty({ facts }) {
  const { undrawn = [], seen = [] } = facts;
  const { words, rest: guessed } = guessesOf(facts);
  if (!undrawn.length && !words.length && !guessed.length && !seen.length) return null;
  return (
    <div className="fd-honesty">
      {undrawn.length > 0 && (
        <p className="note note-warning">
          <span>
            <b>Not drawn:</b> {undrawn.join(", ")}. This model does not know {undrawn.length === 1 ? "this word" : "these words"}.
          </span>
        </p>
      )}
      {words.length > 0 && (
        <p className="note">
          <span>
            <b>Taken for something near it:</b> {words.join(", ")}.
          </span>
        </p>
      )}
      {guessed.length > 0 && (
        <p className="note">
          <span>
            <b>Chosen by the model, as the prompt left it open:</b> {guessed.join(", ")}.
          </span>
        </p>
      )}
      {seen.length > 0 && (
        <p className="note">
          <span>
            <b>Read in the pictures given:</b> {seen.join("; ")}.
          </span>
        </p>
      )}
    </div>
  );
}

export function Palette({ colours }) {
  if (!colours?.length) return null;
  return (
    <Section title="Palette">
      <div className="fd-palette">
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            style={{ background: colour }}
            title={`${colour}: copy`}
            aria-label={`Copy colour ${colour}`}
            onClick={() => copyText(colour, colour)}
          />
        ))}
      </div>
    </Section>
  );
}

export function Facts({ image, recipe }) {
  const rows = [
    ["Model", modelName(image.model), image.model],
    ["Seed", image.seed],
    ["Size", `${image.width} × ${image.height}`],
    ["Took", image.seconds && seconds(image.seconds)],
    ["Cost", image.kind === "generated" && cost(image.cost_micros)],
    ["Made", momentOf(image.created_at)],
    ["Kind", recipe.operation === "edit" ? "Edited" : kindName[image.kind]],
    ["Version", recipe.model_version],
  ].filter(([, value]) => value || value === 0);
  return (
    <dl className="fd-facts">
      {rows.map(([name, value, title]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num" title={title}>
            {name === "Seed" ? (
              <button type="button" className="fd-copy" aria-label={`Copy seed ${value}`} onClick={() => copyText(String(value), "Seed")}>
                {value} <Copy size={12} aria-hidden="true" />
              </button>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything that stands between what was typed and what was sent. */
export function Decisions({ recipe }) {
  if (!recipe.decisions.length && recipe.operation !== "generate") return null;
  return (
    <Section title="What was decided, and why">
      {recipe.decisions.length === 0 ? (
        <p className="small text-muted">Nothing: the model received exactly what you typed.</p>
      ) : (
        <ol className="fd-decisions">
          {recipe.decisions.map((decision) => {
            const { kind, text } = decision.because;
            const Icon = CAUSE_ICONS[kind] ?? Sparkles;
            return (
              <li key={decision.id}>
                <Icon size={15} aria-hidden="true" />
                <div>
                  <p>{whatChanged(decision)}.</p>
                  <p className="tiny text-muted">
                    <b>{CAUSES[kind] ?? kind}:</b> {text}
                    {decision.confidence < 1 && ` (${Math.round(decision.confidence * 100)} % sure)`}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

export function Settings({ recipe }) {
  const rows = settingRows(recipe);
  const merged = recipe.operation === "merge";
  return (
    <details className="fd-settings">
      <summary className="h3">{merged ? "All settings" : "All settings, as typed and as sent"}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">You typed</th>
            <th scope="col">{merged ? "Used" : "The model received"}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} data-changed={row.changed || undefined}>
              <th scope="row">{row.name}</th>
              <td>{row.typed}</td>
              <td>{row.sent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The images this one was made from. */
export function Parents({ recipe, parents, onOpen }) {
  if (!recipe.parents.length) return null;
  const known = new Map(parents.map((image) => [image.id, image]));
  return (
    <Section title="Made from">
      <ul className="fd-parents">
        {recipe.parents.map((parent, index) => {
          const image = known.get(parent.image_id);
          return (
            <li key={`${parent.image_id}-${index}`}>
              {image ? (
                <button type="button" aria-label={`Open: ${describe(image)}`} onClick={() => onOpen(image.id)}>
                  <Picture image={image} side={256} alt="" />
                </button>
              ) : (
                <span className="fd-parent-gone">deleted</span>
              )}
              <span className="tiny text-muted">{parent.role === "merge" && !parent.region ? "the base" : ROLES[parent.role] ?? parent.role}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
