//! The self-declaration (自己宣言): prepared here, made by a person at the official site, remembered here (JN1).
//!
//! "Ready" and "declared" are two states. Nothing is declared by us, nothing expires, and no declaration is void because a
//! newer system came.

use crate::named::named;
use crate::{CorporateNumber, DeclarationId, LineFault, Outlet, read_line};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

named! {
    /// What a company declares.
    Star {
        /// ★ 一つ星: it works on the articles.
        One = "one",
        /// ★★ 二つ星: it knows where it stands, has a policy and has published it.
        Two = "two",
    }
}

named! {
    /// The account that opens the official site (GビズID).
    Gbiz {
        /// GビズIDプライム.
        Prime = "prime",
        /// GビズIDメンバー.
        Member = "member",
        /// None yet.
        NotYet = "not-yet",
        /// GビズIDエントリー, which cannot be used to declare.
        Entry = "entry",
    }
}

impl Gbiz {
    /// Tells whether one can declare with it.
    pub fn opens_the_site(self) -> bool {
        match self {
            Gbiz::Prime | Gbiz::Member => true,
            Gbiz::NotYet | Gbiz::Entry => false,
        }
    }
}

/// Who declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Declarer {
    /// A company or another body; its 法人番号, once it is known.
    Corporation(Option<CorporateNumber>),
    /// 個人事業主: there is no 法人番号.
    SoleProprietor,
}

named! {
    /// How many people work for the company.
    Size {
        /// Up to 5.
        UpTo5 = "up-to-5",
        /// 6 to 20.
        UpTo20 = "up-to-20",
        /// 21 to 50.
        UpTo50 = "up-to-50",
        /// 51 to 100.
        UpTo100 = "up-to-100",
        /// 101 to 300.
        UpTo300 = "up-to-300",
        /// More than 300.
        More = "more",
    }
}

/// What is gathered before somebody goes to the official site, whose own form rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Preparation {
    /// The account.
    pub gbiz: Option<Gbiz>,
    /// Who declares.
    pub declarer: Option<Declarer>,
    /// 業種, in the company's own words.
    pub industry: Option<String>,
    /// How many people work there.
    pub size: Option<Size>,
    /// What is to be declared.
    pub star: Option<Star>,
    /// Where the policy can be read; asked only for ★★.
    pub published_at: Option<Outlet>,
}

named! {
    /// Something the preparation sheet lacks, in the order in which it is asked.
    Lack {
        /// What is to be declared.
        Star = "star",
        /// An account that opens the official site.
        Gbiz = "gbiz",
        /// Whether a company or a sole proprietor declares.
        Declarer = "declarer",
        /// The 法人番号.
        CorporateNumber = "corporate-number",
        /// The 業種.
        Industry = "industry",
        /// How many people work there.
        Size = "size",
        /// Where the policy can be read.
        PublishedAt = "published-at",
    }
}

impl Preparation {
    /// Lists what is still lacking.
    pub fn missing(&self) -> Vec<Lack> {
        let lacks = |lack: &Lack| match lack {
            Lack::Star => self.star.is_none(),
            Lack::Gbiz => !self.gbiz.is_some_and(Gbiz::opens_the_site),
            Lack::Declarer => self.declarer.is_none(),
            Lack::CorporateNumber => self.declarer == Some(Declarer::Corporation(None)),
            Lack::Industry => self.industry.is_none(),
            Lack::Size => self.size.is_none(),
            Lack::PublishedAt => self.star == Some(Star::Two) && self.published_at.is_none(),
        };
        Lack::ALL.into_iter().filter(lacks).collect()
    }

    /// Tells whether the sheet has everything. Being ready is not having declared.
    pub fn is_ready(&self) -> bool {
        self.missing().is_empty()
    }
}

/// What somebody of the company declared at the official site, as they told it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Declared {
    /// What was declared.
    pub star: Star,
    /// The 自己宣言ID that came back.
    pub id: DeclarationId,
    /// When.
    pub on: Date,
    /// Where the logo is used, in somebody's own words; it is used only after the declaration, under the logo's own rules.
    pub logo_used: Option<String>,
}

/// Why a declaration is not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeclaredError {
    /// It has not happened yet.
    #[error("{0} has not come yet")]
    NotYet(Date),
    /// The scheme began in 2017.
    #[error("nothing could be declared on {0}")]
    BeforeTheScheme(Date),
    /// The remark on the logo cannot be kept.
    #[error(transparent)]
    Logo(#[from] LineFault),
}

/// The longest remark on where the logo is used, in characters.
const LONGEST: usize = 120;

impl Declared {
    /// Notes a declaration that was made.
    ///
    /// # Errors
    /// Fails on a day that has not come or on which there was no scheme, and on a remark that cannot be kept.
    pub fn new(
        star: Star,
        id: DeclarationId,
        on: Date,
        logo_used: Option<&str>,
        today: Date,
    ) -> Result<Declared, DeclaredError> {
        if on > today {
            return Err(DeclaredError::NotYet(on));
        }
        if on.year() < 2017 {
            return Err(DeclaredError::BeforeTheScheme(on));
        }
        let logo_used = logo_used.map(|text| read_line(text, LONGEST)).transpose()?;
        Ok(Declared { star, id, on, logo_used })
    }

    /// Tells whether a star was declared; with ★★ one has gone past ★.
    pub fn covers(&self, star: Star) -> bool {
        self.star >= star
    }
}

#[cfg(test)]
mod tests;
