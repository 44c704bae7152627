//! What the bot does, one flow a file. Flows speak in replies and know no words.

pub(crate) mod answer;
pub(crate) mod begin;
pub(crate) mod form;
pub(crate) mod lobby;
pub(crate) mod menu;
pub(crate) mod name;
pub(crate) mod papers;
pub(crate) mod question;
pub(crate) mod rest;
pub(crate) mod review;
pub(crate) mod room;
pub(crate) mod share;
pub(crate) mod typed;
pub(crate) mod welcome;
