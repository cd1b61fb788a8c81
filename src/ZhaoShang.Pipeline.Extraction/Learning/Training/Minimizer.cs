using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Finds the weights at which an objective is least, with the limited-memory BFGS method of MathNet.Numerics.</summary>
internal static class Minimizer
{
    private const double GradientTolerance = 1e-4;
    private const double StepTolerance = 1e-9;
    private const double ProgressTolerance = 1e-6;
    private const int Memory = 8;

    /// <summary>The best weights that were met, from 0 on, in at most <paramref name="mostIterations"/> steps.</summary>
    public static double[] Minimize(ILearningObjective objective, int mostIterations)
    {
        double[] best = new double[objective.WeightCount];
        double least = double.PositiveInfinity;
        IObjectiveFunction function = ObjectiveFunction.Gradient(point =>
        {
            double[] weights = point.AsArray();
            double[] gradient = new double[weights.Length];
            double value = objective.Evaluate(weights, gradient);
            if (value < least)
            {
                least = value;
                weights.CopyTo(best, 0);
            }

            return (value, Vector<double>.Build.Dense(gradient));
        });
        LimitedMemoryBfgsMinimizer minimizer = new(GradientTolerance, StepTolerance, ProgressTolerance, Memory, mostIterations);
        try
        {
            minimizer.FindMinimum(function, Vector<double>.Build.Dense(objective.WeightCount));
        }
        catch (OptimizationException)
        {
            // Out of steps, or none leads further down: the best point that was met is the answer.
        }

        return best;
    }
}
