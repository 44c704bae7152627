//! Reading what answers are worth, and the bands of totals.

use super::fields::Fields;
use crate::choice::{Band, Scale};
use crate::ids::BandId;

pub(crate) fn scale(fields: &mut Fields<'_, '_>) -> Option<Scale> {
    let (line, table) = fields.table("scale")?;
    let mut scale = fields.inner("scale", (line, table));
    let in_place = scale.number("in-place", "4");
    let partly = scale.number("partly", "2");
    let not_in_place = scale.number("not-in-place", "0");
    let unknown = scale.number("unknown", "-1");
    scale.close();
    Some(Scale {
        in_place: in_place.unwrap_or_default(),
        partly: partly.unwrap_or_default(),
        not_in_place: not_in_place.unwrap_or_default(),
        unknown: unknown.unwrap_or_default(),
    })
}

pub(crate) fn bands(fields: &mut Fields<'_, '_>, scale: Option<&Scale>, questions: usize) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (line, table) in fields.tables("band") {
        let mut band = fields.inner("band", (line, table));
        let id = band.id("band", BandId::parse);
        let from = band.number("from", "70");
        band.close();
        let (Some(id), Some(from)) = (id, from) else { continue };
        if bands.iter().any(|known| known.id == id) {
            fields.fault_at(line, format!("band {id} is here a second time; take one of them out"));
        } else if let Some(same) = bands.iter().find(|known| known.from == from) {
            fields.fault_at(line, format!("band {id} begins at {from} like band {}; let them differ", same.id));
        } else {
            bands.push(Band { id, from });
        }
    }
    bands.sort_by_key(|band| std::cmp::Reverse(band.from));
    match (scale, bands.last()) {
        (None, None) => {}
        (None, Some(_)) => {
            fields.fault("band", "there are bands but no `[scale]`; add the points, or take the bands out");
        }
        (Some(_), None) => {
            fields.fault("scale", "there is a `[scale]` but no `[[band]]`; add bands, or take the scale out");
        }
        (Some(scale), Some(last)) => {
            let lowest = i32::try_from(questions).unwrap_or(i32::MAX).saturating_mul(scale.lowest());
            if last.from > lowest {
                let what = format!(
                    "totals from {lowest} to {} lie in no band; let the lowest band, {}, begin at {lowest} or below",
                    last.from - 1,
                    last.id
                );
                fields.fault("band", what);
            }
        }
    }
    bands
}
