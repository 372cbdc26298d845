//! Who imports whom, by the names that stand in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The way to a module from the root of the crate: `["exam", "name"]`.
type RowSource = Vec<String>;

/// What the modules below one module import of each other, with one place for each import.
type Graph = BTreeMap<String, BTreeMap<String, String>>;

/// Who imports whom.
pub struct Imports {
    /// The rooms of the house, `main` included.
    rooms: BTreeSet<String>,
    /// By the module that they are below; the rooms are below the crate itself.
    beside: BTreeMap<RowSource, Graph>,
}

/// A circle between modules beside each other, with an import for each step of it.
pub struct Circle {
    /// The modules, each of which imports the next, and the last the first.
    pub modules: Vec<String>,
    /// Where each step is made.
    pub steps: Vec<String>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n    {}", self.modules.join(" -> "), self.steps.join("\n    "))
    }
}

impl Imports {
    /// `files`: names below the project's root, and the code as `source::code` gives it.
    pub fn of(files: &[(String, String)]) -> Self {
        let names = Names::of(files);
        let rooms: BTreeSet<String> = files.iter().filter_map(|(name, _)| way(name).first().cloned()).collect();
        let mut beside: BTreeMap<RowSource, Graph> = BTreeMap::new();
        for (name, code) in files {
            let from = way(name);
            for path in paths(&of_library(&from, code)) {
                let mut import = |to: &[String], shared: usize| {
                    // A module and those inside it are one: they are written together.
                    let (Some(a), Some(b)) = (from.get(shared), to.get(shared)) else { return };
                    if a != b {
                        let place = || format!("{} names {}", from.join("/"), path.join("::"));
                        let graph = beside.entry(from[..shared].to_vec()).or_default();
                        graph.entry(a.clone()).or_default().entry(b.clone()).or_insert_with(place);
                    }
                };
                // Between rooms the name counts as it stands; the crate itself declares nothing but rooms.
                if path.first().is_some_and(|room| rooms.contains(room)) {
                    import(&path, 0);
                }
                let to = names.file(&path);
                let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
                if shared > 0 {
                    import(&to, shared);
                }
            }
        }
        Self { rooms, beside }
    }

    /// What each room imports, `main` included.
    pub fn rooms(&self) -> BTreeMap<String, BTreeSet<String>> {
        let graph = self.beside.get(&RowSource::new());
        let of = |room: &String| graph.and_then(|graph| graph.get(room)).into_iter().flat_map(BTreeMap::keys);
        self.rooms.iter().map(|room| (room.clone(), of(room).cloned().collect())).collect()
    }

    /// Every circle, the shortest through each module.
    pub fn circles(&self) -> Vec<Circle> {
        let (mut circles, mut seen) = (Vec::new(), BTreeSet::new());
        for (parent, graph) in &self.beside {
            for start in graph.keys() {
                let Some(modules) = circle(graph, start) else { continue };
                if !seen.insert((parent.clone(), modules.iter().cloned().collect::<BTreeSet<_>>())) {
                    continue;
                }
                let next = modules.iter().cycle().skip(1);
                let steps = modules.iter().zip(next).map(|(from, to)| graph[from][to].clone()).collect();
                let inside = |module: &String| [parent.as_slice(), std::slice::from_ref(module)].concat().join("/");
                circles.push(Circle { modules: modules.iter().map(inside).collect(), steps });
            }
        }
        circles
    }
}

/// What each module in a file of its own calls what others declare: the name, and the path that it stands for.
struct Names(BTreeMap<RowSource, BTreeMap<String, RowSource>>);

impl Names {
    fn of(files: &[(String, String)]) -> Self {
        let ways: BTreeSet<RowSource> = files.iter().map(|(name, _)| way(name)).collect();
        let names = files.iter().map(|(name, code)| {
            let here = way(name);
            let code = of_library(&here, code);
            let uses = code.lines().filter_map(|line| line.strip_prefix("use "));
            let names = uses.filter_map(|path| {
                let (path, alias) = path.split_once(" as ").map_or((path, None), |(path, alias)| (path, Some(alias)));
                let mut path: RowSource = path.split("::").filter(|part| *part != "self").map(str::to_owned).collect();
                let first = path.first()?;
                if first == "crate" {
                    path.remove(0);
                } else if ways.contains(&[here.as_slice(), &path[..1]].concat()) {
                    path.splice(..0, here.iter().cloned());
                } else {
                    return None;
                }
                let name = alias.or(path.last().map(String::as_str))?.to_owned();
                // A module within the file brings in what the file itself declares.
                let is_own = path.split_last().is_some_and(|(last, module)| *last == name && module == here);
                (!is_own).then_some((name, path))
            });
            let names = names.collect();
            (here, names)
        });
        Self(names.collect())
    }

    /// The file that a path leads to, through what its modules pass on.
    fn file(&self, path: &[String]) -> RowSource {
        let mut path = path.to_vec();
        // A name is passed on a few times at most; more would be a circle of names.
        for _ in 0..8 {
            let depth = (0..=path.len()).rev().find(|depth| self.0.contains_key(&path[..*depth])).unwrap_or(0);
            let (module, rest) = path.split_at(depth);
            match rest.first().and_then(|name| self.0.get(module)?.get(name)) {
                Some(to) => path = [to.as_slice(), &rest[1..]].concat(),
                None => return module.to_vec(),
            }
        }
        panic!("{} leads nowhere", path.join("::"))
    }
}

/// The binary names the library as other crates do.
fn of_library(way: &[String], code: &str) -> String {
    if way == ["main"] { code.replace("vxdisplay::", "crate::") } else { code.to_owned() }
}

/// The shortest way from a module back to itself.
fn circle(edges: &Graph, start: &str) -> Option<Vec<String>> {
    let mut ways = std::collections::VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in edges.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                return Some(way);
            }
            if seen.insert(next.clone()) {
                ways.push_back([way.as_slice(), std::slice::from_ref(next)].concat());
            }
        }
    }
    None
}

/// `["exam", "name"]` for `src/exam/name.rs`.
fn way(name: &str) -> RowSource {
    let inside = name.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = inside.split('/').filter(|part| !matches!(*part, "mod" | "lib"));
    parts.map(str::to_owned).collect()
}

/// Every path of the crate that the code names, from behind `crate` on.
fn paths(code: &str) -> BTreeSet<RowSource> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let mut rest = &code[at + "crate".len()..];
        let mut path = RowSource::new();
        while let Some(behind) = rest.strip_prefix("::") {
            let word = &behind[..behind.find(|character| !is_word(character)).unwrap_or(behind.len())];
            if word.is_empty() {
                break;
            }
            path.push(word.to_owned());
            rest = &behind[word.len()..];
        }
        // `use crate::{…}` has a line of its own for each path.
        if !path.is_empty() {
            found.insert(path);
        }
    }
    found
}
