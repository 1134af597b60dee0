"""Tags the wheel. It holds a library for one machine, which any Python can load: the tag says any
Python, no ABI, this platform. The accelerator that may lie beside it is for CPython, and any other
Python does without. All else is in pyproject.toml."""

from setuptools import Distribution, setup
from wheel.bdist_wheel import bdist_wheel


class PlatformDistribution(Distribution):
    def has_ext_modules(self):
        return True


class PlatformWheel(bdist_wheel):
    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(distclass=PlatformDistribution, cmdclass={"bdist_wheel": PlatformWheel})
