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

from attrs import define
from attrs import field
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
    parts = _Parts()
    for extras in ([], metadata.provides_extra or []):
        scope = ComponentScope.OPTIONAL if extras else ComponentScope.REQUIRED
        parts.add(metadata.requires_dist or [], extras, scope, str(own.bom_ref))
    found = parts.found
    about = BomMetaData(component=own, timestamp=datetime.fromtimestamp(epoch, UTC))
    about.properties.add(Property(name="crisp_client:python", value=python_version()))
    name = f"{wheel.name}:{sorted(found)}"
    bom = Bom(
        components=found.values(),
        metadata=about,
        serial_number=uuid.uuid5(uuid.NAMESPACE_OID, f"{digest(wheel)}:{name}"),
    )
    for ref, wanted in parts.needs.items():
        parent = own if ref == str(own.bom_ref) else found[ref]
        bom.register_dependency(parent, [found[one] for one in sorted(wanted)])
    path = wheel.with_name(f"{wheel.stem}.cdx.json")
    path.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", "utf-8")
    return path


def _metadata(wheel: Path) -> Metadata:
    with zipfile.ZipFile(wheel) as files:
        [name] = [one for one in files.namelist() if one.endswith(".dist-info/METADATA")]
        return Metadata.from_email(files.read(name))


@define
class _Parts:
    """What a package needs, and what needs which."""

    found: dict[str, Component] = field(factory=dict)
    needs: dict[str, set[str]] = field(factory=dict)
    # A package may be wanted again with other extras, which bring more.
    _seen: set[tuple[str, frozenset[str]]] = field(factory=set)

    def add(
        self,
        requirements: Iterable[Requirement],
        extras: Iterable[str],
        scope: ComponentScope,
        parent: str,
    ) -> None:
        """Add what the requirements bring, with all that these require."""
        for wanted in requirements:
            if wanted.marker is not None and not any(
                wanted.marker.evaluate({"extra": extra}) for extra in [*extras, ""]
            ):
                continue
            ref = canonicalize_name(wanted.name)
            self.needs.setdefault(parent, set()).add(ref)
            if (way := (ref, frozenset(wanted.extras))) in self._seen:
                continue
            self._seen.add(way)
            try:
                installed = distribution(wanted.name)
            except PackageNotFoundError:
                raise ReleaseError(f"{wanted} is not installed here; run `make install`") from None
            if ref not in self.found:
                stated = license_of(installed)
                self.found[ref] = _component(wanted.name, installed.version, stated, scope)
            self.add(map(Requirement, installed.requires or []), wanted.extras, scope, ref)


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
