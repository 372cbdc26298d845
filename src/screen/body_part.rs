//! Stand-in.
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region { /// x
 Chest }
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides { /// x
 Unpaired }
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target { /// x
 pub region: Region, /// x
 pub sides: Sides }
/// x
pub fn find_target(body: Option<&str>, _p: Option<&str>) -> Option<Target> { body.filter(|b| b.contains("CHEST")).map(|_| Target { region: Region::Chest, sides: Sides::Unpaired }) }
