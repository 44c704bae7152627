//! What the bot does, one flow a file. Flows speak in replies and know no words.

pub(crate) mod actions;
pub(crate) mod answer;
pub(crate) mod begin;
pub(crate) mod clocks;
pub(crate) mod company;
pub(crate) mod devices;
pub(crate) mod form;
pub(crate) mod guard;
pub(crate) mod handbook;
pub(crate) mod human;
pub(crate) mod lobby;
pub(crate) mod menu;
pub(crate) mod name;
pub(crate) mod own;
pub(crate) mod papers;
pub(crate) mod prints;
pub(crate) mod question;
pub(crate) mod rest;
pub(crate) mod review;
pub(crate) mod room;
pub(crate) mod rulings;
pub(crate) mod share;
pub(crate) mod staff;
pub(crate) mod typed;
pub(crate) mod typing;
pub(crate) mod welcome;
