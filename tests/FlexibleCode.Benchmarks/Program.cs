using BenchmarkDotNet.Running;
using FlexibleCode.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ShortConfig).Assembly).Run(args, new ShortConfig());
