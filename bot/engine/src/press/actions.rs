//! Buttons of actions.

use journey::{ActionId, ActionState, DiagnosisId, Role};

/// What a button of an action means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionPress {
    /// Show the list from its start, or all of it.
    List(Extent),
    /// Take on every gap of a run.
    TakeOn(DiagnosisId),
    /// Show one.
    Show(ActionId),
    /// Ask who sees to it.
    Owner(ActionId),
    /// I see to it.
    Mine(ActionId),
    /// Whoever holds a role sees to it.
    ToRole(ActionId, Role),
    /// Ask for another date.
    Due(ActionId),
    /// It is due in so many weeks; 0 is no date.
    Weeks(ActionId, u8),
    /// Ask for a remark.
    Note(ActionId),
    /// It is as far as that.
    Set(ActionId, ActionState),
    /// Answer its question again.
    Again(ActionId),
}

/// How much of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The first few.
    Top,
    /// So many in, and a page from there.
    From(u16),
}

impl ActionPress {
    /// Tells whether a second press within moments can only be a slip of the finger.
    pub(crate) fn is_once(&self) -> bool {
        match self {
            ActionPress::TakeOn(_) | ActionPress::Set(..) => true,
            ActionPress::List(_)
            | ActionPress::Show(_)
            | ActionPress::Owner(_)
            | ActionPress::Mine(_)
            | ActionPress::ToRole(..)
            | ActionPress::Due(_)
            | ActionPress::Weeks(..)
            | ActionPress::Note(_)
            | ActionPress::Again(_) => false,
        }
    }

    pub(super) fn write(&self) -> String {
        match self {
            ActionPress::List(Extent::Top) => "top".to_owned(),
            ActionPress::List(Extent::From(from)) => format!("from.{from}"),
            ActionPress::TakeOn(run) => format!("all.{run}"),
            ActionPress::Show(action) => format!("show.{action}"),
            ActionPress::Owner(action) => format!("owner.{action}"),
            ActionPress::Mine(action) => format!("mine.{action}"),
            ActionPress::ToRole(action, role) => format!("role.{action}.{}", role.name()),
            ActionPress::Due(action) => format!("due.{action}"),
            ActionPress::Weeks(action, weeks) => format!("weeks.{action}.{weeks}"),
            ActionPress::Note(action) => format!("note.{action}"),
            ActionPress::Set(action, state) => format!("set.{action}.{}", state.name()),
            ActionPress::Again(action) => format!("again.{action}"),
        }
    }

    pub(super) fn read(text: &str) -> Option<ActionPress> {
        let (head, rest) = text.split_once('.').unwrap_or((text, ""));
        let number = super::rulings::number;
        match head {
            "top" => return Some(ActionPress::List(Extent::Top)),
            "from" => return Some(ActionPress::List(Extent::From(u16::try_from(number(rest)?).ok()?))),
            "all" => return Some(ActionPress::TakeOn(DiagnosisId::parse(rest).ok()?)),
            _ => {}
        }
        let (action, rest) = rest.split_once('.').unwrap_or((rest, ""));
        let action = ActionId::parse(action).ok()?;
        match head {
            "show" => Some(ActionPress::Show(action)),
            "owner" => Some(ActionPress::Owner(action)),
            "mine" => Some(ActionPress::Mine(action)),
            "role" => Some(ActionPress::ToRole(action, Role::parse(rest)?)),
            "due" => Some(ActionPress::Due(action)),
            "weeks" => Some(ActionPress::Weeks(action, u8::try_from(number(rest)?).ok()?)),
            "note" => Some(ActionPress::Note(action)),
            "set" => Some(ActionPress::Set(action, ActionState::parse(rest)?)),
            "again" => Some(ActionPress::Again(action)),
            _ => None,
        }
    }
}

#[cfg(test)]
impl ActionPress {
    pub(super) fn samples() -> Vec<ActionPress> {
        let action = ActionId::derive("a");
        let mut all = vec![
            ActionPress::List(Extent::Top),
            ActionPress::List(Extent::From(20)),
            ActionPress::TakeOn(DiagnosisId::derive("d")),
            ActionPress::Show(action.clone()),
            ActionPress::Owner(action.clone()),
            ActionPress::Mine(action.clone()),
            ActionPress::Due(action.clone()),
            ActionPress::Weeks(action.clone(), 2),
            ActionPress::Note(action.clone()),
            ActionPress::Again(action.clone()),
        ];
        all.extend(Role::ALL.map(|role| ActionPress::ToRole(action.clone(), role)));
        all.extend(ActionState::ALL.map(|state| ActionPress::Set(action.clone(), state)));
        all
    }
}
