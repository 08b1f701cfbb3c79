"""The part of skylib's build settings that `@bazel/esbuild` names in its `define_settings` attribute."""

BuildSettingInfo = provider(
    doc = "The value of a build setting.",
    fields = {"value": "The value, of whatever type the setting has."},
)
