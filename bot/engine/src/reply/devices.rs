//! What is said about the devices.

use content::Question;
use content::Support;
use journey::{Device, DeviceDoubt, DeviceKind, LineFault, SheetId};

/// What is said about the devices (JN4).
#[derive(Clone, Debug, PartialEq)]
pub enum DeviceReply<'a> {
    /// A page of the list.
    List(DevicePage<'a>),
    /// What kind of device is it?
    KindWanted,
    /// What does it run?
    SystemWanted {
        /// Its kind.
        kind: DeviceKind,
        /// What such a device can run.
        supports: Vec<&'a Support>,
    },
    /// What do people call it?
    LabelWanted,
    /// Who looks after it?
    KeeperWanted {
        /// The device.
        device: Device,
    },
    /// One device.
    Shown(DeviceShown<'a>),
    /// Is it really gone?
    GoneAsked {
        /// The device.
        device: Device,
    },
    /// It stands on the list no more.
    Gone,
    /// There is none such on the list.
    NoSuch,
    /// The list is full.
    Full,
    /// What was typed cannot be kept.
    Refused {
        /// Why.
        why: LineFault,
    },
    /// An answer says that all is kept up to date, and the list has these, which get no corrections any more.
    Against {
        /// On which sheet; none where it was decided for the company.
        sheet: Option<SheetId>,
        /// The question.
        question: &'a Question,
        /// The devices.
        devices: Vec<DeviceShown<'a>>,
    },
}

/// A page of the list of devices.
#[derive(Clone, Debug, PartialEq)]
pub struct DevicePage<'a> {
    /// Those on it.
    pub devices: Vec<DeviceShown<'a>>,
    /// How many come before.
    pub from: u16,
    /// How many there are in all.
    pub of: usize,
    /// How many of all get no corrections any more.
    pub out: usize,
}

/// A device, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DeviceShown<'a> {
    /// The device.
    pub device: Device,
    /// What it runs, if that is one we know.
    pub support: Option<&'a Support>,
    /// What is doubtful about it.
    pub doubt: Option<DeviceDoubt>,
}

impl DeviceReply<'_> {
    /// Tells whether the next typed line is a value that this asks for.
    pub(crate) fn awaits_typing(&self) -> bool {
        matches!(self, DeviceReply::LabelWanted | DeviceReply::KeeperWanted { .. } | DeviceReply::Refused { .. })
    }
}
