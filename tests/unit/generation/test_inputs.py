"""Pictures that models start from, from the request to the recipe."""

import pytest

from forge_app.errors import InvalidError


@pytest.fixture
def image_id(start, run_job, view) -> str:
    job_id = start(models=("toy/quick",)).job_id
    run_job(job_id)
    return view(job_id).runs[0].images[0].id


def test_a_model_that_takes_no_picture_says_so(
    start, run_job, view, image_id, toys, forge, user_id
):
    models = ("toy/blind", "toy/quick")
    job_id = start(models=models, inputs=[{"image_id": image_id}]).job_id
    run_job(job_id)
    blind, quick = view(job_id).runs
    assert (blind.status, quick.status) == ("completed", "completed")
    assert sorted(toys.calls[-2:]) == [("toy/blind", ()), ("toy/quick", (image_id,))]
    told = [made["because"]["text"] for made in blind.decisions]
    assert any("The picture was not used" in text for text in told)
    with forge.read() as work:
        unused = work.images.recipe(user_id, blind.images[0].id)
        used = work.images.recipe(user_id, quick.images[0].id)
    assert unused.parents == unused.recipe.parents == ()
    assert [parent.id for parent in used.parents] == [image_id]


def test_a_request_whose_picture_no_model_uses_is_refused(start, image_id):
    with pytest.raises(InvalidError) as caught:
        start(models=("toy/blind",), inputs=[{"image_id": image_id}])
    assert caught.value.code == "inputs_not_used"
    assert "toy/quick" in caught.value.message


def test_when_no_model_can_the_advice_is_to_take_it_away(start, image_id):
    with pytest.raises(InvalidError, match="remove the picture"):
        start(models=("toy/quick",), inputs=[{"image_id": image_id, "mode": "style"}])


def test_the_weight_reaches_the_model(start, view, image_id):
    given = {"image_id": image_id, "weight": 0.25}
    job_id = start(models=("toy/quick",), inputs=[given]).job_id
    assert view(job_id).runs[0].decisions[0]["field"] == "seed"
    assert len(view(job_id).runs[0].decisions) == 1
