//! The devices people work with, as the company lists them (JN4).

use super::Ledger;
use crate::{Device, DeviceId, Keeper};
use content::Extended;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What happened to the list of devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum DeviceFact {
    /// One stands on the list from here on.
    DeviceListed {
        /// The device.
        device: Device,
    },
    /// Somebody looks after it from here on.
    DeviceKept {
        /// Which.
        device: DeviceId,
        /// Who.
        keeper: Keeper,
    },
    /// Longer support was bought for it, or was not.
    DeviceExtended {
        /// Which.
        device: DeviceId,
        /// What was bought.
        extended: Extended,
    },
    /// It is gone: nothing of it stays on the list.
    DeviceGone {
        /// Which.
        device: DeviceId,
    },
}

impl DeviceFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            DeviceFact::DeviceListed { device } => {
                json!({ "kind": "device-listed", "device": device.id, "is": device.kind, "system": device.system })
            }
            DeviceFact::DeviceKept { device, .. } => json!({ "kind": "device-kept", "device": device }),
            DeviceFact::DeviceExtended { device, extended } => {
                json!({ "kind": "device-extended", "device": device, "extended": extended })
            }
            DeviceFact::DeviceGone { device } => json!({ "kind": "device-gone", "device": device }),
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &DeviceFact) {
    let devices = &mut ledger.devices;
    match fact {
        DeviceFact::DeviceListed { device } => {
            devices.insert(device.id.clone(), device.clone());
        }
        DeviceFact::DeviceKept { device, keeper } => {
            if let Some(device) = devices.get_mut(device) {
                device.keeper = Some(keeper.clone());
            }
        }
        DeviceFact::DeviceExtended { device, extended } => {
            if let Some(device) = devices.get_mut(device) {
                device.extended_support = *extended;
            }
        }
        DeviceFact::DeviceGone { device } => {
            devices.remove(device);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DeviceKind, Role};

    #[test]
    fn what_was_typed_about_a_device_is_on_no_chain() {
        let device = Device {
            id: DeviceId::derive("d"),
            kind: DeviceKind::Pc,
            label: "経理のノートPC".into(),
            system: None,
            keeper: Some(Keeper::Words("総務の棚".into())),
            extended_support: Extended::Nothing,
        };
        let (id, mut ledger) = (device.id.clone(), Ledger::default());
        let listed = DeviceFact::DeviceListed { device };
        let kept = DeviceFact::DeviceKept { device: id.clone(), keeper: Keeper::Words("総務の棚".into()) };
        for fact in [&listed, &kept] {
            let sealed = fact.for_audit().to_string();
            assert!(!sealed.contains("経理") && !sealed.contains("総務"), "{sealed}");
        }
        apply(&mut ledger, &listed);
        apply(&mut ledger, &DeviceFact::DeviceKept { device: id.clone(), keeper: Keeper::Role(Role::Manager) });
        assert_eq!(ledger.devices[&id].keeper, Some(Keeper::Role(Role::Manager)));
        apply(&mut ledger, &DeviceFact::DeviceGone { device: id.clone() });
        apply(&mut ledger, &DeviceFact::DeviceExtended { device: id, extended: Extended::Consumer });
        assert!(ledger.devices.is_empty(), "what is gone stays gone");
    }
}
