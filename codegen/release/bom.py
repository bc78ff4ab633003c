"""Write what an installed package consists of, as a CycloneDX document beside the wheel.

The versions are those that are installed here: the ones that the tests ran with. What only an
extra brings is of the scope `optional`.
"""

from __future__ import annotations

import uuid
import zipfile
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from importlib.metadata import Distribution
from importlib.metadata import distribution
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from platform import python_version

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm
from cyclonedx.model import HashType
from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.bom import BomMetaData
from cyclonedx.model.component import Component
from cyclonedx.model.component import ComponentScope
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import LicenseAcknowledgement
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.metadata import Metadata
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from codegen.release.package import digest
from codegen.release.package import ReleaseError

_LICENSES = LicenseFactory()


def write_bom(wheel: Path, epoch: int) -> Path:
    """Write the document of a wheel, the same for the same wheel and the same environment."""
    metadata = _metadata(wheel)
    own = _component(metadata.name, str(metadata.version), metadata.license_expression or "")
    own.hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=digest(wheel)))
    found: dict[str, Component] = {}
    needs: dict[str, set[str]] = {}
    for extras in ([], metadata.provides_extra or []):
        scope = ComponentScope.OPTIONAL if extras else ComponentScope.REQUIRED
        _walk(metadata.requires_dist or [], extras, scope, found, needs, str(own.bom_ref))
    about = BomMetaData(component=own, timestamp=datetime.fromtimestamp(epoch, UTC))
    about.properties.add(Property(name="crisp_client:python", value=python_version()))
    name = f"{wheel.name}:{sorted(found)}"
    bom = Bom(
        components=found.values(),
        metadata=about,
        serial_number=uuid.uuid5(uuid.NAMESPACE_OID, f"{digest(wheel)}:{name}"),
    )
    for ref, wanted in needs.items():
        parent = own if ref == str(own.bom_ref) else found[ref]
        bom.register_dependency(parent, [found[one] for one in sorted(wanted)])
    path = wheel.with_name(f"{wheel.stem}.cdx.json")
    path.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", "utf-8")
    return path


def _metadata(wheel: Path) -> Metadata:
    with zipfile.ZipFile(wheel) as files:
        [name] = [one for one in files.namelist() if one.endswith(".dist-info/METADATA")]
        return Metadata.from_email(files.read(name))


def _walk(
    requirements: Iterable[Requirement],
    extras: Iterable[str],
    scope: ComponentScope,
    found: dict[str, Component],
    needs: dict[str, set[str]],
    parent: str,
) -> None:
    """Add what the requirements bring, with all that these require."""
    for wanted in requirements:
        if wanted.marker is not None and not any(
            wanted.marker.evaluate({"extra": extra}) for extra in [*extras, ""]
        ):
            continue
        ref = canonicalize_name(wanted.name)
        needs.setdefault(parent, set()).add(ref)
        if ref in found:
            continue
        try:
            installed = distribution(wanted.name)
        except PackageNotFoundError:
            raise ReleaseError(f"{wanted} is not installed here; run `make install`") from None
        found[ref] = _component(wanted.name, installed.version, license_of(installed), scope)
        deeper = map(Requirement, installed.requires or [])
        _walk(deeper, wanted.extras, scope, found, needs, ref)


def license_of(installed: Distribution) -> str:
    """Return the licence of a distribution as it states it itself, "" if it does not."""
    metadata = installed.metadata
    for key in ("License-Expression", "License"):
        [stated, *_] = metadata.get_all(key) or [""]
        # Some put the whole text there.
        if stated and len(stated) < 60 and stated != "UNKNOWN":
            return str(stated)
    named = [
        line.rpartition(" :: ")[2]
        for line in metadata.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    return " OR ".join(named)


def _component(
    name: str, version: str, license_: str, scope: ComponentScope | None = None
) -> Component:
    ref = canonicalize_name(name)
    component = Component(
        name=ref,
        version=version,
        type=ComponentType.LIBRARY,
        scope=scope,
        bom_ref=ref,
        purl=PackageURL("pypi", name=ref, version=version),
    )
    if license_:
        stated = LicenseAcknowledgement.DECLARED
        component.licenses.add(_LICENSES.make_from_string(license_, license_acknowledgement=stated))
    return component
