import inspect

from warta import errors


def classes() -> list[type[BaseException]]:
    return [found for _, found in inspect.getmembers(errors, inspect.isclass) if issubclass(found, BaseException)]


def test_all_hang_on_one_tree() -> None:
    assert all(issubclass(found, errors.WartaError) for found in classes())


def test_the_drawing_shows_every_one() -> None:
    assert all(found.__name__ in (errors.__doc__ or "") for found in classes())
