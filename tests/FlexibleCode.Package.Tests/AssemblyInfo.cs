using FlexibleCode.Package.Tests;
using Xunit;

// Builds share the machine's cores and the compiler server: one after the other is the fastest order and the steadiest.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PackedPackage))]
