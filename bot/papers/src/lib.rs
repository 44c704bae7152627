#![doc = include_str!("../README.md")]

pub mod chart;
mod contact;
mod declaration;
mod document;
mod handbook;
mod html;
mod incident;
mod line;
mod markdown;
mod notice;
mod plain;
mod policy;
mod roster;
mod tables;
mod voice;
mod word;
mod xml;

pub use contact::{Contact, ContactRole};
pub use declaration::{GBizId, Number, People, PreparationSheet, SheetFault, SheetFields, Star};
pub use document::Document;
pub use handbook::{Chapter, Handbook, HandbookFault, HandbookFields, Rule, Standing, rules};
pub use incident::{CardFault, CardFields, Clocks, IncidentCard};
pub use line::{Line, LineFault, Passage, gap};
pub use notice::{Kept, LeadersSee, NoticeFields, Retention};
pub use policy::{Clause, Entrusted, Policy, PolicyFault, PolicyFields, Standard};
pub use roster::{
    Column, MOST_BYTES, MOST_ROWS, Person, Problem, Roster, RosterFault, RosterRole, Wrong, read_file, read_text,
};
pub use tables::{Cell, Listing, ListingFault, WorkbookFault, xlsx};
