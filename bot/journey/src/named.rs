//! Closed lists whose members have a name in tables and files.

/// Writes a closed list once: the enum, all of its members, their names, and the way back from a name.
macro_rules! named {
    ($(#[$doc:meta])+ $list:ident { $($(#[$about:meta])+ $member:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $list {
            $($(#[$about])+ #[serde(rename = $name)] $member),+
        }

        impl $list {
            /// All of them, in the order in which they are listed.
            pub const ALL: [$list; [$($name),+].len()] = [$($list::$member),+];

            /// Gives the name that tables use.
            pub const fn name(self) -> &'static str {
                match self {
                    $($list::$member => $name),+
                }
            }

            /// Reads a name, if it is one of these.
            pub fn parse(name: &str) -> Option<$list> {
                $list::ALL.into_iter().find(|member| member.name() == name)
            }
        }
    };
}

pub(crate) use named;

#[cfg(test)]
mod tests {
    use crate::{Deed, Role};

    #[test]
    fn a_member_is_called_the_same_in_tables_and_files() {
        for deed in Deed::ALL {
            assert_eq!(Deed::parse(deed.name()), Some(deed));
            assert_eq!(serde_json::to_string(&deed).expect("plain data"), format!("\"{}\"", deed.name()));
        }
        assert_eq!((Role::ALL.len(), Role::parse("operator"), Role::parse("")), (4, None, None));
    }
}
