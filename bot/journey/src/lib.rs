#![doc = include_str!("../README.md")]

mod action;
pub mod audit;
mod ballot;
mod calendar;
mod called;
pub mod check;
mod code;
mod crowd;
mod declaration;
mod devices;
mod diagnosis;
pub mod digest;
mod discretion;
mod guard;
mod hash;
mod hours;
mod ids;
mod incident;
pub mod ladder;
pub mod ledger;
mod line;
mod member;
mod migrate_edition;
pub mod moment;
mod named;
mod number;
mod plain;
pub mod plan;
mod policy;
mod proposal;
mod record;
mod role;
pub mod roll;
pub mod roster;
mod ruling;
mod score;
mod sheet;
mod step;
mod view;
mod walk;
mod web;
mod window;

pub use action::{Action, ActionState, Aim, Gap, Owner, asks_again, default_due, gaps, in_order};
pub use ballot::{Ballot, Cut, Rest, come_out, cut, day_of, rest};
pub use calendar::{Calendar, ClosedDays, Horizon};
pub use called::{LONGEST_NAME, NameFault, called, same_name};
pub use code::{Code, Entry};
pub use crowd::{Crowd, K, Telling, difference_reveals, stand_alone};
pub use declaration::{Declared, DeclaredError, Declarer, Gbiz, Lack, Preparation, Size, Star};
pub use devices::{Device, DeviceDoubt, DeviceKind, Keeper, device_doubts, devices_against};
pub use diagnosis::{Diagnosis, FEW_PEOPLE, Mode, ModeError};
pub use discretion::{Indiscretion, has_long_number, indiscretion};
pub use guard::{Claim, Find, WordingAdvice, check_wording};
pub use hours::{Hour, Hours, Workday};
pub use ids::{
    ActionId, DeviceId, DiagnosisId, EnquiryId, EventId, IdError, MemberId, OrganizationId, SheetId, TeamId,
};
pub use incident::{LeakKind, ReportGuide, report_guide};
pub use ledger::Ledger;
pub use line::{LineFault, read_line};
pub use member::{Colleague, Kind, Member, Organization};
pub use migrate_edition::{MigrationPreview, carry_over, preview_migration};
pub use number::{CorporateNumber, CorporateNumberError, DeclarationId, DeclarationIdError, IdWarning};
pub use plan::{Plan, plan};
pub use policy::{
    Clause, Entrusted, Outlet, OutletError, Policy, PolicyDraft, PolicyFault, PolicyFaultKind, PolicyField, PolicyHash,
    PolicyHashError, PolicyState, Publication, PublicationError,
};
pub use proposal::{Conflict, Coverage, Proposal, Tally, TeamView, company_proposal, team_proposal};
pub use record::{Draft, Presence, Record};
pub use role::{Deed, Role, may};
pub use roll::Roll;
pub use roster::Listing;
pub use ruling::{
    Basis, Decision, QuestionView, Ruling, RulingError, Seen, Standing, Why, Wish, accept_all, company_answers,
    fingerprint, inbox, left_out, rule,
};
pub use score::{Choices, Line, Score, explain, look_first, score};
pub use sheet::{Answer, Sheet};
pub use step::{Board, Decided, Ground, OneStar, PartState, StepState, TwoStars, board, next_review};
pub use view::{Headcount, Respondent, Spread, Unit, headcount, is_asked, scopes_of, spreads};
pub use walk::{Progress, Step, Walk, asked_of, before, left_after, next, progress};
pub use web::{Doubt, WebAddress, WebAddressError};
pub use window::{Window, snooze};
