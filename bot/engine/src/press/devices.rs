//! Buttons of the list of devices: `g.<deed>`.

use content::{Extended, SupportId};
use journey::{DeviceId, DeviceKind, Role};

/// What a button of the list of devices means (JN4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DevicePress {
    /// Show so many in, and a page from there.
    List(u16),
    /// Put one on the list.
    Add,
    /// It is of this kind.
    Kind(DeviceKind),
    /// It runs this.
    System(DeviceKind, SupportId),
    /// Nobody knows what it runs, or it is something else.
    NoSystem(DeviceKind),
    /// Show one.
    Show(DeviceId),
    /// Tell who looks after it.
    Keeper(DeviceId),
    /// Whoever holds this role looks after it.
    KeptBy(DeviceId, Role),
    /// Longer support was bought for it, or was not.
    Extend(DeviceId, Extended),
    /// It is gone: really?
    Gone(DeviceId),
    /// Yes, it is gone.
    GoneNow(DeviceId),
}

impl DevicePress {
    /// Lists a press of each shape.
    pub fn samples() -> Vec<DevicePress> {
        let device = DeviceId::derive("d");
        let system = SupportId::parse("windows-11-25h2").expect("at most sixteen plain characters");
        let mut all = vec![DevicePress::List(0), DevicePress::List(u16::MAX), DevicePress::Add];
        all.extend(DeviceKind::ALL.map(DevicePress::Kind));
        all.extend(DeviceKind::ALL.map(|kind| DevicePress::System(kind, system.clone())));
        all.extend(DeviceKind::ALL.map(DevicePress::NoSystem));
        all.extend(Role::ALL.map(|role| DevicePress::KeptBy(device.clone(), role)));
        all.extend(Extended::ALL.map(|extended| DevicePress::Extend(device.clone(), extended)));
        let deeds: [fn(DeviceId) -> DevicePress; 4] =
            [DevicePress::Show, DevicePress::Keeper, DevicePress::Gone, DevicePress::GoneNow];
        all.extend(deeds.map(|deed| deed(device.clone())));
        all
    }

    /// Spells the press, behind `g.`.
    pub(super) fn written(&self) -> String {
        match self {
            DevicePress::List(from) => format!("list.{from}"),
            DevicePress::Add => "add".to_owned(),
            DevicePress::Kind(kind) => format!("kind.{}", kind.name()),
            DevicePress::System(kind, system) => format!("kind.{}.{system}", kind.name()),
            DevicePress::NoSystem(kind) => format!("other.{}", kind.name()),
            DevicePress::Show(device) => format!("show.{device}"),
            DevicePress::Keeper(device) => format!("keep.{device}"),
            DevicePress::KeptBy(device, role) => format!("keep.{device}.{}", role.name()),
            DevicePress::Extend(device, extended) => format!("more.{device}.{}", extended.name()),
            DevicePress::Gone(device) => format!("gone.{device}"),
            DevicePress::GoneNow(device) => format!("gone.{device}.yes"),
        }
    }

    /// Reads what [`DevicePress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<DevicePress> {
        let mut parts = text.splitn(3, '.');
        let (head, of, more) = (parts.next()?, parts.next(), parts.next());
        let device = || of.and_then(|id| DeviceId::parse(id).ok());
        let kind = || of.and_then(DeviceKind::parse);
        match (head, more) {
            ("list", None) => of?.parse().ok().map(DevicePress::List),
            ("add", None) if of.is_none() => Some(DevicePress::Add),
            ("kind", None) => kind().map(DevicePress::Kind),
            ("kind", Some(system)) => Some(DevicePress::System(kind()?, SupportId::parse(system).ok()?)),
            ("other", None) => kind().map(DevicePress::NoSystem),
            ("show", None) => device().map(DevicePress::Show),
            ("keep", None) => device().map(DevicePress::Keeper),
            ("keep", Some(role)) => Some(DevicePress::KeptBy(device()?, Role::parse(role)?)),
            ("more", Some(extended)) => Some(DevicePress::Extend(device()?, Extended::parse(extended)?)),
            ("gone", None) => device().map(DevicePress::Gone),
            ("gone", Some("yes")) => device().map(DevicePress::GoneNow),
            _ => None,
        }
    }
}
