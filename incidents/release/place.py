"""Where an incident was, as exactly as readers may know it."""

from decimal import Decimal
from typing import Any, Final

from annotations.values.vocabulary import LocationPrecision

# Decimals of a degree: five are a metre, two a kilometre, one eleven kilometres.
_DECIMALS: Final = {
    LocationPrecision.EXACT_SITE: 5,
    LocationPrecision.NEAR_SITE: 2,
    LocationPrecision.SETTLEMENT: 2,
    LocationPrecision.NEAR_SETTLEMENT: 1,
    LocationPrecision.ADM2: 1,
    LocationPrecision.ADM1: 0,
}


def shown_coordinates(
    latitude: Decimal | None, longitude: Decimal | None, *, precision: str, source: str
) -> dict[str, Any] | None:
    """Give coordinates (degrees, WGS 84) rounded to the precision of the place; none if it has none."""
    decimals = _DECIMALS.get(LocationPrecision(precision))
    if decimals is None or latitude is None or longitude is None:
        return None
    return {
        "latitude": round(float(latitude), decimals),
        "longitude": round(float(longitude), decimals),
        "from": source,
    }
