//! Where a policy can be read by people outside the company.

use super::PolicyHash;
use crate::plain::fold;
use crate::{Doubt, LineFault, WebAddress, WebAddressError, read_line};
use content::Host;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where it can be read; the three ways the scheme names. An intranet or a chat is none of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outlet {
    /// On a page of the web.
    Website(WebAddress),
    /// In a brochure or pamphlet; which, in somebody's own words.
    Brochure(String),
    /// Elsewhere; where, in somebody's own words.
    Other(String),
}

/// Why a place is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutletError {
    /// What was written cannot be kept.
    #[error(transparent)]
    Line(#[from] LineFault),
    /// Nobody outside can read the page.
    #[error(transparent)]
    Address(#[from] WebAddressError),
}

/// The longest remark on a place, in characters.
const LONGEST: usize = 120;
/// Words that sound as if only the company's own people can read it.
const INSIDE: [&str; 9] =
    ["社内", "イントラ", "グループウェア", "共有フォルダ", "共有サーバ", "チャット", "社員向け", "従業員向け", "朝礼"];

impl Outlet {
    /// Takes the address of a page.
    ///
    /// # Errors
    /// Fails where nobody outside can read the page.
    pub fn website(text: &str, hosts: &[Host]) -> Result<(Outlet, Option<Doubt>), OutletError> {
        let (address, doubt) = WebAddress::parse(text, hosts)?;
        Ok((Outlet::Website(address), doubt))
    }

    /// Takes a brochure, described by whoever published it.
    ///
    /// # Errors
    /// Fails on what says nothing, too much, or what must not be written.
    pub fn brochure(text: &str) -> Result<(Outlet, Option<Doubt>), OutletError> {
        note(text).map(|(note, doubt)| (Outlet::Brochure(note), doubt))
    }

    /// Takes another place, described by whoever published it.
    ///
    /// # Errors
    /// Fails on what says nothing, too much, or what must not be written.
    pub fn other(text: &str) -> Result<(Outlet, Option<Doubt>), OutletError> {
        note(text).map(|(note, doubt)| (Outlet::Other(note), doubt))
    }
}

fn note(text: &str) -> Result<(String, Option<Doubt>), OutletError> {
    let kept = read_line(text, LONGEST)?;
    let folded = fold(&kept);
    let sounds_inside = INSIDE.iter().any(|word| folded.contains(word));
    Ok((kept, sounds_inside.then_some(Doubt::PerhapsMembersOnly)))
}

/// The proof that the policy is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Publication {
    /// Where.
    pub outlet: Outlet,
    /// Since when.
    pub on: Date,
    /// The text that was published.
    pub hash: PolicyHash,
}

/// Why a publication is not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublicationError {
    /// It has not happened yet.
    #[error("{0} has not come yet")]
    NotYet(Date),
    /// The scheme did not exist.
    #[error("{0} is too long ago")]
    LongAgo(Date),
}

impl Publication {
    /// Notes a publication.
    ///
    /// # Errors
    /// Fails on a day that has not come yet or lies before 1950.
    pub fn new(outlet: Outlet, on: Date, hash: PolicyHash, today: Date) -> Result<Publication, PublicationError> {
        if on > today {
            Err(PublicationError::NotYet(on))
        } else if on.year() < 1950 {
            Err(PublicationError::LongAgo(on))
        } else {
            Ok(Publication { outlet, on, hash })
        }
    }
}
