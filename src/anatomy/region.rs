//! What is examined: regions of the body, their finer parts, sides, views and positions.

use serde::{Deserialize, Serialize};

/// Makes an enum whose members have the ids of the data file.
macro_rules! members {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $member,)+ }

        impl $name {
            /// All, in order.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The id in data files, texts and JSON.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$member => $id,)+ }
            }

            /// The member of an id.
            #[must_use]
            pub fn of_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.id() == id)
            }
        }
    };
}

members! {
    /// A part of the figure, from head to foot.
    #[expect(missing_docs, reason = "the names say it")]
    Region {
        Head = "head",
        Neck = "neck",
        CSpine = "c_spine",
        TSpine = "t_spine",
        LSpine = "l_spine",
        Sacrum = "sacrum",
        FullSpine = "full_spine",
        Chest = "chest",
        Abdomen = "abdomen",
        Pelvis = "pelvis",
        Shoulder = "shoulder",
        UpperArm = "upper_arm",
        Elbow = "elbow",
        Forearm = "forearm",
        Wrist = "wrist",
        Hand = "hand",
        Hip = "hip",
        Thigh = "thigh",
        Knee = "knee",
        LowerLeg = "lower_leg",
        Ankle = "ankle",
        Foot = "foot",
        WholeLeg = "whole_leg",
        WholeBody = "whole_body",
    }
}

members! {
    /// Part of a region that has words and a place of its own.
    #[expect(missing_docs, reason = "the names say it")]
    Part {
        Sinus = "sinus",
        Orbit = "orbit",
        Nose = "nose",
        Cheek = "cheek",
        UpperJaw = "upper_jaw",
        Jaw = "jaw",
        Mastoid = "mastoid",
        Ribs = "ribs",
        Sternum = "sternum",
        Breast = "breast",
        SiJoint = "si_joint",
        Clavicle = "clavicle",
        Scapula = "scapula",
        Finger = "finger",
        Thumb = "thumb",
        Toe = "toe",
        Heel = "heel",
        Patella = "patella",
    }
}

members! {
    /// Which side of the patient.
    Side {
        /// The patient's left.
        Left = "left",
        /// The patient's right.
        Right = "right",
        /// Both, as said.
        Both = "both",
        /// No side came, or two that contradict: both are outlined, none is filled.
        Unknown = "unknown",
        /// What is examined has no sides.
        None = "none",
    }
}

members! {
    /// Where the beam goes through.
    View {
        /// From front to back.
        Ap = "ap",
        /// From back to front.
        Pa = "pa",
        /// Across, with the left side at the detector.
        LeftLateral = "left_lateral",
        /// Across, with the right side at the detector.
        RightLateral = "right_lateral",
        /// Across; which side is at the detector was not said.
        Lateral = "lateral",
        /// Slanted.
        Oblique = "oblique",
        /// Along the part.
        Axial = "axial",
    }
}

members! {
    /// How the patient is.
    #[expect(missing_docs, reason = "the names say it")]
    Position {
        Standing = "standing",
        Lying = "lying",
        Sitting = "sitting",
    }
}

impl Region {
    /// Whether there is one on each side.
    #[must_use]
    pub const fn is_paired(self) -> bool {
        match self {
            Self::Shoulder
            | Self::UpperArm
            | Self::Elbow
            | Self::Forearm
            | Self::Wrist
            | Self::Hand
            | Self::Hip
            | Self::Thigh
            | Self::Knee
            | Self::LowerLeg
            | Self::Ankle
            | Self::Foot
            | Self::WholeLeg => true,
            Self::Head
            | Self::Neck
            | Self::CSpine
            | Self::TSpine
            | Self::LSpine
            | Self::Sacrum
            | Self::FullSpine
            | Self::Chest
            | Self::Abdomen
            | Self::Pelvis
            | Self::WholeBody => false,
        }
    }
}

impl Part {
    /// Whether a side may be said of it, where its region has none.
    #[must_use]
    pub const fn may_have_side(self) -> bool {
        match self {
            Self::Orbit
            | Self::Cheek
            | Self::UpperJaw
            | Self::Jaw
            | Self::Mastoid
            | Self::Ribs
            | Self::Breast
            | Self::SiJoint
            | Self::Clavicle
            | Self::Scapula
            | Self::Finger
            | Self::Thumb
            | Self::Toe
            | Self::Heel
            | Self::Patella => true,
            Self::Sinus | Self::Nose | Self::Sternum => false,
        }
    }
}

impl View {
    /// Whether the beam goes across.
    #[must_use]
    pub const fn is_lateral(self) -> bool {
        match self {
            Self::LeftLateral | Self::RightLateral | Self::Lateral => true,
            Self::Ap | Self::Pa | Self::Oblique | Self::Axial => false,
        }
    }
}

/// How a patient lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lie {
    /// It was not said.
    #[default]
    Unsaid,
    /// On the back.
    OnBack,
    /// On the front or on a side, or perhaps.
    Otherwise,
}

/// What an exam step is of, as far as its aliases say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Target {
    /// The region.
    pub region: Region,
    /// What of it, where the alias is that exact.
    pub part: Option<Part>,
    /// Its side.
    pub side: Side,
    /// The direction of the beam, where exactly one was said.
    pub view: Option<View>,
    /// How the patient is, where it was said.
    pub position: Option<Position>,
    /// How he lies, where he does.
    pub lie: Lie,
    /// Whether the alias is one for children.
    pub young: bool,
}

impl Target {
    /// A region of an adult with a side, and nothing else.
    #[must_use]
    pub const fn new(region: Region, side: Side) -> Self {
        Self { region, part: None, side, view: None, position: None, lie: Lie::Unsaid, young: false }
    }

    /// Whether it may have a side.
    #[must_use]
    pub fn may_have_side(self) -> bool {
        self.region.is_paired() || self.part.is_some_and(Part::may_have_side)
    }

    /// Whether the patient lies on the back. Whoever only lies does, unless the beam comes from elsewhere than the front.
    #[must_use]
    pub fn is_on_back(self) -> bool {
        let may_be = match self.lie {
            Lie::OnBack => self.view != Some(View::Pa),
            Lie::Unsaid => matches!(self.view, Some(View::Ap | View::Axial) | None),
            Lie::Otherwise => false,
        };
        may_be && self.position == Some(Position::Lying)
    }

    /// The position that a picture can show: of those who lie that of one on the back, whom others would contradict.
    #[must_use]
    pub fn drawn_position(self) -> Option<Position> {
        self.position.filter(|position| *position != Position::Lying || self.is_on_back())
    }

    /// The id of its words: of the part, else of the region.
    #[must_use]
    pub fn words_id(self) -> &'static str {
        self.part.map_or(self.region.id(), Part::id)
    }
}
