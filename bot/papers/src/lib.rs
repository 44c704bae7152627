#![doc = include_str!("../README.md")]

mod document;
mod html;
mod line;
mod markdown;
mod plain;
mod policy;
mod voice;
mod word;
mod xml;

pub use document::Document;
pub use line::{Line, LineFault, Passage, gap};
pub use policy::{Clause, Entrusted, Policy, PolicyFault, PolicyFields, Standard};
