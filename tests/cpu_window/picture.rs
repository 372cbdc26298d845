//! What a window is told to show, and what its pixels must be then.

/// A ground with blocks on it; a later one covers an earlier one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    pub ground: u32,
    pub blocks: Vec<Block>,
    pub with_button: bool,
}

/// A rectangle of one colour, in pixels of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Block {
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
    pub colour: u32,
}

impl Drawing {
    pub fn new(ground: u32) -> Self {
        Self { ground, ..Self::default() }
    }

    pub fn block(mut self, [x, y, width, height]: [usize; 4], colour: u32) -> Self {
        self.blocks.push(Block { x, y, width, height, colour });
        self
    }

    pub fn button(self) -> Self {
        Self { with_button: true, ..self }
    }

    /// The words of an order.
    pub fn words(&self) -> String {
        let mut words = format!("{:06x}", self.ground);
        for Block { x, y, width, height, colour } in &self.blocks {
            words.push_str(&format!(" {x},{y},{width},{height},{colour:06x}"));
        }
        if self.with_button {
            words.push_str(" button");
        }
        words
    }

    pub fn parse(words: &[&str]) -> Self {
        let hex = |text: &str| u32::from_str_radix(text, 16).unwrap();
        let mut drawing = Self::new(hex(words[0]));
        for word in &words[1..] {
            if *word == "button" {
                drawing.with_button = true;
                continue;
            }
            let parts: Vec<&str> = word.split(',').collect();
            let at = |index: usize| parts[index].parse().unwrap();
            drawing = drawing.block([at(0), at(1), at(2), at(3)], hex(parts[4]));
        }
        drawing
    }

    /// The colour at a pixel of the window.
    pub fn at(&self, x: usize, y: usize) -> u32 {
        let covers = |block: &&Block| {
            (block.x..block.x + block.width).contains(&x) && (block.y..block.y + block.height).contains(&y)
        };
        self.blocks.iter().rev().find(covers).map_or(self.ground, |block| block.colour)
    }

    /// Whether these are the pixels of a window of this width, row by row.
    pub fn is(&self, pixels: &[u32], width: usize) -> bool {
        !pixels.is_empty()
            && pixels.iter().enumerate().all(|(index, pixel)| *pixel == self.at(index % width, index / width))
    }
}
