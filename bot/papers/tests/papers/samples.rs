//! A sample of every paper, with what must stand in it and how many pages it has.

pub(crate) mod cards;

use content::{Content, Locale};
use jiff::civil::date;
use papers::{Clause, Document, Entrusted, Line, Passage, Policy, PolicyFields, Standard};
use std::sync::LazyLock;

pub(crate) static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);

/// A paper and what is asked of it.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) locale: Locale,
    pub(crate) document: Document,
    /// Every text a reader must find in it.
    pub(crate) fields: Vec<String>,
    /// How many pages it may have in Word, least and most.
    pub(crate) pages: (usize, usize),
}

pub(crate) fn line(text: &str) -> Line {
    Line::parse(text).expect("a sample is filled in")
}

pub(crate) fn passage(text: &str) -> Passage {
    Passage::parse(text).expect("a sample is filled in")
}

/// The fields of a policy as a small company has them.
pub(crate) fn policy_fields() -> PolicyFields {
    PolicyFields {
        company: line("株式会社星空製作所"),
        title: line("代表取締役社長"),
        representative: line("山田 太郎"),
        enacted: date(2026, 12, 1),
        revised: None,
        contact: line("総務部　電話 03-1234-5678"),
        entrusted: Entrusted::Both,
        clauses: Standard::USUAL.map(Clause::Standard).to_vec(),
    }
}

/// The fields of the fullest policy there is.
fn full_policy_fields() -> PolicyFields {
    let own = Clause::Own {
        heading: line("通信販売の情報"),
        body: passage(
            "当社は、通信販売で受け取ったお届け先とお支払いの情報を、発送とお問い合わせへの対応のほかには使いません。",
        ),
    };
    PolicyFields {
        company: line("有限会社 森田 & 息子 <精密>"),
        title: line("代表取締役"),
        representative: line("森田 \"花子\""),
        revised: Some(date(2027, 4, 30)),
        entrusted: Entrusted::Customers,
        clauses: Standard::ALL.map(Clause::Standard).into_iter().chain([own]).collect(),
        ..policy_fields()
    }
}

fn policies(locale: Locale) -> Vec<Sample> {
    let own = PolicyFields {
        entrusted: Entrusted::Own,
        clauses: Standard::ALL[..7].iter().copied().map(Clause::Standard).collect(),
        ..policy_fields()
    };
    let samples = [
        ("policy", policy_fields(), "2026"),
        ("policy-own", own, "2026"),
        ("policy-full", full_policy_fields(), "2027"),
    ];
    let sample = |(name, fields, year): (&str, PolicyFields, &str)| {
        let room = if locale == Locale::Ja { 7 } else { 5 };
        let most = if fields.clauses.len() > room { 2 } else { 1 };
        let mut wanted = vec![fields.company.to_string(), fields.title.to_string(), fields.representative.to_string()];
        wanted.extend([fields.contact.to_string(), "2026".to_owned(), year.to_owned()]);
        wanted.extend(fields.clauses.iter().flat_map(|clause| match clause {
            Clause::Standard(one) => [one.heading(&CONTENT, locale), one.body(&CONTENT, locale)],
            Clause::Own { heading, body } => [heading.to_string(), body.to_string()],
        }));
        let document = Policy::new(fields).expect("a sample is whole").document(&CONTENT, locale);
        Sample { name: format!("{name}.{locale}"), locale, document, fields: wanted, pages: (1, most) }
    };
    samples.map(sample).into()
}

/// Every paper in every language.
pub(crate) fn all() -> Vec<Sample> {
    Locale::ALL.into_iter().flat_map(|locale| policies(locale).into_iter().chain(cards::all(locale))).collect()
}
