"""presets

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _json() -> sa.JSON:
    return sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def upgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString
    moment = sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "presets",
        sa.Column("id", text(length=32), nullable=False),
        sa.Column("user_id", text(length=32), nullable=False),
        sa.Column("name", text(length=100), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("folder", text(length=100), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("config", _json(), nullable=False),
        sa.Column("thumbnail_sha256", text(length=64), nullable=True),
        sa.Column("thumbnail_extension", text(length=8), nullable=True),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("last_used_at", moment(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["thumbnail_sha256"],
            ["blobs.sha256"],
            name=op.f("fk_presets_thumbnail_sha256_blobs"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_presets_user_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presets")),
    )
    op.create_index("ix_presets_user_id_uses", "presets", ["user_id", "uses"])
    op.create_index("ix_presets_shared", "presets", ["shared"])
    op.create_index("ix_presets_deleted_at", "presets", ["deleted_at"])
    op.create_index(
        op.f("ix_presets_thumbnail_sha256"), "presets", ["thumbnail_sha256"]
    )
    op.create_table(
        "preset_versions",
        sa.Column("preset_id", text(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", text(length=100), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("config", _json(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["preset_id"],
            ["presets.id"],
            name=op.f("fk_preset_versions_preset_id_presets"),
        ),
        sa.PrimaryKeyConstraint(
            "preset_id", "version", name=op.f("pk_preset_versions")
        ),
    )


def downgrade() -> None:
    op.drop_table("preset_versions")
    op.drop_index(op.f("ix_presets_thumbnail_sha256"), "presets")
    op.drop_index("ix_presets_deleted_at", "presets")
    op.drop_index("ix_presets_shared", "presets")
    op.drop_index("ix_presets_user_id_uses", "presets")
    op.drop_table("presets")
