//! The public holidays of Japan, as far as they are known.

use std::collections::BTreeMap;

use jiff::civil::Date;

/// The public holidays of Japan up to a known day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    /// The last day up to which the list is complete.
    pub known_until: Date,
    pub(crate) names: BTreeMap<Date, String>,
}

impl Holidays {
    /// Gives the Japanese name of a holiday.
    pub fn name(&self, date: Date) -> Option<&str> {
        self.names.get(&date).map(String::as_str)
    }

    /// Tells whether a day is a public holiday.
    pub fn is_holiday(&self, date: Date) -> bool {
        self.names.contains_key(&date)
    }
}
