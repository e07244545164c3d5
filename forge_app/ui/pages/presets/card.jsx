import { Bookmark, Copy, Download, History, MoreHorizontal, Pencil, RotateCcw, Trash2, Users } from "lucide-react";

import { Button, ButtonLink, IconButton, Panel, PanelClose } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { settingsOf, usage } from "$/public/external/forge_app/ui/presets/assets/settings.js";

const MOST_SHOWN = 6;

function Picture({ preset }) {
  if (preset.thumbnail_url) return <img className="fs-picture" src={preset.thumbnail_url} alt="" loading="lazy" />;
  const colours = preset.config.color_palette;
  if (colours) {
    return (
      <span className="fs-picture fs-swatches" aria-hidden="true">
        {colours.map((colour, index) => (
          <span key={index} style={{ background: colour }} />
        ))}
      </span>
    );
  }
  return (
    <span className="fs-picture fs-plain" aria-hidden="true">
      <Bookmark size={22} />
    </span>
  );
}

function Item({ icon: Icon, children, danger, onClick }) {
  return (
    <PanelClose asChild>
      <button type="button" className={danger ? "menu-item menu-item-danger" : "menu-item"} onClick={onClick}>
        <Icon size={15} aria-hidden="true" /> {children}
      </button>
    </PanelClose>
  );
}

function Menu({ preset, act }) {
  return (
    <Panel label={`More for ${preset.name}`} align="end" trigger={<IconButton icon={MoreHorizontal} label={`More for ${preset.name}`} />}>
      {preset.mine && (
        <Item icon={Pencil} onClick={() => act("edit", preset)}>
          Edit
        </Item>
      )}
      <Item icon={Copy} onClick={() => act("duplicate", preset)}>
        {preset.mine ? "Duplicate" : "Copy to mine"}
      </Item>
      {preset.mine && (
        <Item icon={History} onClick={() => act("versions", preset)}>
          Versions ({preset.version})
        </Item>
      )}
      {preset.mine && (
        <Item icon={Users} onClick={() => act("share", preset)}>
          {preset.shared ? "Stop sharing" : "Share with everybody here"}
        </Item>
      )}
      <Item icon={Download} onClick={() => act("exportOne", preset)}>
        Export as JSON
      </Item>
      {preset.mine && <div className="menu-line" role="separator" />}
      {preset.mine && (
        <Item icon={Trash2} danger onClick={() => act("remove", preset)}>
          Delete
        </Item>
      )}
    </Panel>
  );
}

/** One preset: what it is, what it sets, how often it served. */
export function Card({ preset, act }) {
  const settings = settingsOf(preset.config);
  const left = settings.length - MOST_SHOWN;
  return (
    <article className="card fs-card" aria-label={preset.name}>
      <div className="fs-top">
        <Picture preset={preset} />
        <div className="fs-about">
          <h2 className="h3 fs-name" title={preset.name}>
            {preset.name}
          </h2>
          {preset.description && <p className="small text-muted fs-description">{preset.description}</p>}
          <p className="fs-badges">
            {preset.folder && <span className="badge">{preset.folder}</span>}
            {!preset.mine && <span className="badge">by {preset.owner}</span>}
            {preset.shared && preset.mine && <span className="badge badge-accent">shared with everybody</span>}
          </p>
        </div>
        {!preset.deleted_at && <Menu preset={preset} act={act} />}
      </div>
      <dl className="fs-settings">
        {settings.slice(0, MOST_SHOWN).map(({ field, name, value, colours }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd title={value}>
              {colours ? (
                <span className="fs-colours" role="img" aria-label={value}>
                  {colours.map((colour, index) => (
                    <span key={index} style={{ background: colour }} />
                  ))}
                </span>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        {left > 0 && <div className="tiny text-muted">and {left} more</div>}
      </dl>
      <footer className="fs-foot">
        <span className="tiny text-muted">{usage(preset)}</span>
        {preset.deleted_at ? (
          <Button small onClick={() => act("restore", preset)}>
            <RotateCcw size={14} aria-hidden="true" /> Restore
          </Button>
        ) : (
          <ButtonLink small href={`/?preset=${preset.id}`} aria-label={`Apply ${preset.name} in the studio`}>
            Apply
          </ButtonLink>
        )}
      </footer>
    </article>
  );
}
