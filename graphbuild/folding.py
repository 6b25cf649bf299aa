"""When two names are written differently and are still the same name."""

import re
import unicodedata


def fold(name: str) -> str:
    """The name as it is compared: without case, accents, full stops, possessive mark and article.

    >>> fold("The U.S."), fold("São Paulo’s"), fold("Trump")
    ('us', 'sao paulo', 'trump')
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = re.sub(r"[’']s?$", "", plain.replace(".", "").replace("’", "'"))
    return " ".join(plain.removeprefix("the ").replace("-", " ").split())
