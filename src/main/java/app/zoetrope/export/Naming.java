package app.zoetrope.export;

import app.zoetrope.model.Clip;

/// What a name is made of.
///
/// @param number the file's place in the export, from 1: `{counter}`
/// @param take which of the clips of one click it is, from 1: `{take}`
/// @param preset `{preset}`: how the file is made
public record Naming(Clip clip, int number, int take, String preset) {}
